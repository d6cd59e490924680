import type { Say } from '../../sdk/words.ts'
import type { Goods, Image } from './index.ts'
import type { Key } from './words.ts'

/** Longer side of an image in the list, in pixels. */
const SMALL = 240

export function Picture({ goods, image, name, say }: { goods: Goods; image: Image; name: string; say: Say<Key> }) {
  const scale = Math.min(1, SMALL / Math.max(image.width, image.height))
  const alt = say('image', { name })
  return (
    <>
      <button type="button" class="picture" aria-haspopup="dialog" onClick={() => goods.enlarge(image)}>
        <img src={goods.addressOf(image, 'small')} alt={alt} width={Math.round(image.width * scale)} height={Math.round(image.height * scale)} loading="lazy" />
      </button>
      {goods.large?.id === image.id && (
        <dialog
          class="lightbox"
          aria-label={alt}
          ref={(dialog) => void (dialog && !dialog.open && dialog.showModal())}
          onClose={(event) => {
            event.stopPropagation()
            goods.enlarge()
          }}
        >
          <img src={goods.addressOf(image, 'large')} alt={alt} width={image.width} height={image.height} />
          <button type="button" class="button" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
            {say('closeImage')}
          </button>
        </dialog>
      )}
    </>
  )
}
