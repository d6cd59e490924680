import type { Say } from '../../sdk/words.ts'
import type { Gallery, Reviewed } from './index.ts'
import type { Key } from './words.pl.ts'

interface Props {
  gallery: Gallery
  review: Reviewed
  say: Say<Key>
}

/** The longer side of a small photo, in pixels. */
const SMALL = 320

export function Photos({ gallery, review, say }: Props) {
  const { photos, author } = review
  const at = gallery.opened?.review === review.id ? gallery.opened.at : undefined
  return (
    <div class="thumbs" part="photos">
      {photos.map((photo, n) => {
        const scale = Math.min(1, SMALL / Math.max(photo.width, photo.height))
        return (
          <button key={photo.id} type="button" class="thumb" part="photo" aria-haspopup="dialog" onClick={() => gallery.open(review, n)}>
            <img
              src={gallery.addressOf(photo, 'small')}
              alt={say('photo', { n: n + 1, all: photos.length, author })}
              width={Math.round(photo.width * scale)}
              height={Math.round(photo.height * scale)}
              loading="lazy"
              decoding="async"
            />
          </button>
        )
      })}
      {at !== undefined && <Lightbox gallery={gallery} review={review} at={at} say={say} />}
    </div>
  )
}

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** The browser keeps the focus inside, closes it by Escape and gives the focus back. */
function Lightbox({ gallery, review, at, say }: Props & { at: number }) {
  const { photos, author } = review
  const photo = photos[at]
  if (!photo) return null
  const step = (by: number) => () => gallery.open(review, at + by)
  const close = ({ currentTarget }: { currentTarget: HTMLElement }) => currentTarget.closest('dialog')?.close()
  const name = say('photo', { n: at + 1, all: photos.length, author })
  return (
    <dialog
      class="lightbox"
      part="lightbox"
      aria-label={name}
      ref={(dialog) => void (dialog && !dialog.open && dialog.showModal())}
      onClose={() => gallery.open(review)}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      onKeyDown={({ key }) => steps[key] && photos.length > 1 && gallery.open(review, at + (steps[key] ?? 0))}
    >
      <img key={photo.id} src={gallery.addressOf(photo, 'large')} alt={name} width={photo.width} height={photo.height} />
      <div class="bar-of-photo">
        {photos.length > 1 && (
          <>
            <button type="button" class="button" onClick={step(-1)} aria-label={say('photosPrevious')}>
              ‹
            </button>
            <span role="status">
              <span class="hidden">{name}</span>
              <span aria-hidden="true">
                {at + 1} / {photos.length}
              </span>
            </span>
            <button type="button" class="button" onClick={step(1)} aria-label={say('photosNext')}>
              ›
            </button>
          </>
        )}
        <button type="button" class="button" onClick={close}>
          {say('photosClose')}
        </button>
      </div>
    </dialog>
  )
}
