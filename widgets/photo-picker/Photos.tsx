import type { Say } from '../../sdk/words.ts'
import type { Item, Picker } from './index.ts'
import { MOST, TYPES } from './limits.ts'
import type { Key } from './words.ts'

interface Props {
  picker: Picker
  /** The review is with the shop already. */
  isSent: boolean
  say: Say<Key>
}

export function Photos({ picker, isSent, say }: Props) {
  const { items, isOver } = picker
  if (isSent && !items.length) return null
  const stop = (event: DragEvent) => event.preventDefault()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    picker.add(event.dataTransfer?.files)
  }
  const added = items.filter(({ state }) => state !== 'failed').length
  return (
    <fieldset class="picker" part="photos" aria-describedby="photos-note" onDragOver={stop} onDrop={drop}>
      <legend class="label">{say('photos')}</legend>
      {!!items.length && (
        <ol class="picked">
          {items.map((item, n) => (
            <Picked key={item.key} item={item} n={n + 1} picker={picker} isSent={isSent} say={say} />
          ))}
        </ol>
      )}
      {!isSent && (
        <>
          {added < MOST && <Choose picker={picker} say={say} />}
          <p class="note" id="photos-note">
            {say('photosNote', { n: MOST })}
          </p>
        </>
      )}
      <div role="status">
        {!!added && !isSent && <p class="hidden">{say('photosCount', { n: added, all: MOST })}</p>}
        {isOver && <p class="error">{say('photoLIMIT', { n: MOST })}</p>}
      </div>
    </fieldset>
  )
}

function Choose({ picker, say }: Omit<Props, 'isSent'>) {
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    picker.add(currentTarget.files ?? [])
    currentTarget.value = '' // the same file may be chosen again after it was removed
  }
  return (
    <>
      <button
        type="button"
        class="button"
        part="button"
        onClick={({ currentTarget }) => (currentTarget.nextElementSibling as HTMLInputElement | null)?.click()}
      >
        {say('photosAdd')}
      </button>
      <input type="file" hidden multiple accept={TYPES} onChange={choose} />
    </>
  )
}

function Picked({ item, n, picker, isSent, say }: Props & { item: Item; n: number }) {
  const { file, state, progress, why, canRetry, shrunk } = item
  const { name } = file
  const remove = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const box = currentTarget.closest('fieldset')
    picker.remove(item)
    box?.querySelector<HTMLElement>('button')?.focus()
  }
  return (
    <li>
      <span class="preview" role="img" aria-label={say('photo', { n, name })} ref={(box) => box?.replaceChildren(shrunk?.preview ?? '')} />
      <div class="told">
        <span class="name">{name}</span>
        <div role="status">
          {state === 'sending' && <span class="note">{say('photoSending')}</span>}
          {state === 'sent' && <span class="note">{say('photoSent')}</span>}
          {why && state === 'failed' && <p class="error">{say(`photo${why}`, { n: MOST })}</p>}
        </div>
        {state === 'sending' && <progress value={progress} aria-label={say('photo', { n, name })} />}
      </div>
      {state === 'failed' && canRetry && (
        <button type="button" class="button" part="button" onClick={() => picker.retry(item)}>
          {say('photoAgain')}
        </button>
      )}
      {!isSent && (
        <button type="button" class="button remove" part="button" aria-label={say('photoRemove', { n })} onClick={remove}>
          ×
        </button>
      )}
    </li>
  )
}
