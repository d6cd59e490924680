import { useState } from 'preact/hooks'
import type { StaffPhoto } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import './photos.css'

interface PhotosProps {
  photos: StaffPhoto[]
  onChange: (photo: StaffPhoto) => void
}

/** The photos of a review, each with its own state; whoever may moderate may hide one and leave the rest. */
export function Photos({ photos, onChange }: PhotosProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, canModerate } = useShop()
  const { notify } = useToaster()
  const [shown, setShown] = useState<number>()
  if (photos.length === 0) return null

  const decide = async (photo: StaffPhoto, state: 'published' | 'rejected') => {
    try {
      onChange(await call('PUT /api/shops/:shop/photos/:photo/state', { params: { shop: shop.id, photo: photo.id }, body: { state } }))
      const before = photo.state
      notify({ text: say.review.photoDone[state], ...(before !== 'pending' && { undo: () => decide({ ...photo, state }, before) }) })
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
  }
  return (
    <section class="photos" aria-labelledby="photos">
      <h2 id="photos">{say.review.photos}</h2>
      <ul>
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <button type="button" class="photo" aria-haspopup="dialog" onClick={() => setShown(at)}>
              <img src={pathOf(shop.id, photo, 'small')} alt={say.review.photoOf(at + 1, photos.length)} width={photo.width} height={photo.height} />
            </button>
            <span class={`badge is-${photo.state}`}>{say.review.photoStates[photo.state]}</span>
            {canModerate && (
              <span class="photo-actions">
                {photo.state !== 'published' && (
                  <button type="button" class="button small" aria-label={say.review.photoPublish(at + 1)} onClick={() => decide(photo, 'published')}>
                    {say.reviews.actions.publish}
                  </button>
                )}
                {photo.state !== 'rejected' && (
                  <button type="button" class="button small" aria-label={say.review.photoHideOf(at + 1)} onClick={() => decide(photo, 'rejected')}>
                    {say.review.photoHide}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown !== undefined && <Viewer photos={photos} at={shown} onMove={setShown} onClose={() => setShown(undefined)} />}
    </section>
  )
}

interface ViewerProps {
  photos: StaffPhoto[]
  at: number
  onMove: (at: number) => void
  onClose: () => void
}

function Viewer({ photos, at, onMove, onClose }: ViewerProps) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const photo = photos[at]
  const to = (step: number) => () => onMove((at + step + photos.length) % photos.length)
  const steps: Partial<Record<string, () => void>> = { ArrowLeft: to(-1), ArrowRight: to(1) }
  useWhen([at], () => {
    const walk = ({ key }: KeyboardEvent) => steps[key]?.()
    document.addEventListener('keydown', walk)
    return () => document.removeEventListener('keydown', walk)
  })
  if (!photo) return null
  const name = say.review.photoOf(at + 1, photos.length)
  return (
    <Dialog title={name} onClose={onClose}>
      <div class="photo-view">
        <img key={photo.id} src={pathOf(shop.id, photo, 'large')} alt={name} width={photo.width} height={photo.height} />
        {photos.length > 1 && (
          <div class="photo-ways">
            <button type="button" class="button square" aria-label={say.review.photoPrevious} onClick={to(-1)}>
              <Icon name="left" />
            </button>
            <button type="button" class="button square" aria-label={say.review.photoNext} onClick={to(1)}>
              <Icon name="right" />
            </button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

const pathOf = (shop: string, { id }: StaffPhoto, size: 'small' | 'large') => `/api/shops/${shop}/photos/${id}/${size}`
