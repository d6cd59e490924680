import type { Say } from '../../sdk/words.ts'
import type { ReviewForm } from './model.ts'
import type { Key } from './words.pl.ts'

interface Props {
  model: ReviewForm
  say: Say<Key>
}

/** Takes photos from the first moment on; what looks at them may come later, and finds this button as it is, with its focus. */
export function PhotosField({ model, say }: Props) {
  const { photos, sender } = model
  const isFull = sender?.picker.added === photos.most
  const drop = (event: DragEvent) => {
    event.preventDefault()
    model.take(event.dataTransfer?.files)
  }
  return (
    <fieldset class="photos" part="photos" aria-describedby="photos-note" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <legend class="label">{say('photos')}</legend>
      {sender?.picker.show(say)}
      <button
        type="button"
        class="button"
        part="button"
        aria-disabled={isFull}
        onClick={({ currentTarget }) => isFull || (currentTarget.nextElementSibling as HTMLInputElement).click()}
      >
        {say('photosAdd')}
      </button>
      <input
        type="file"
        hidden
        multiple
        accept={photos.types}
        onChange={({ currentTarget }) => {
          model.take(currentTarget.files)
          currentTarget.value = '' // the same file may be chosen again after it was removed
        }}
      />
      <p class="note" id="photos-note">
        {say('photosNote', { n: photos.most })}
      </p>
    </fieldset>
  )
}
