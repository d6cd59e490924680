import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { Badge } from '../../parts/badge.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Stars } from '../../parts/stars.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Actions } from './actions.tsx'
import { Marks } from './marks.tsx'
import type { Action } from './step.ts'
import './row.css'

interface RowProps {
  review: StaffReview
  href: string
  isTicked: boolean
  /** Absent where the user may only look. */
  onTick?: (isRange: boolean) => void
  onAct?: (action: Action) => void
  onProduct: (product: string) => void
}

export function Row({ review, href, isTicked, onTick, onAct, onProduct }: RowProps) {
  const { say } = usePreferences()
  const { id, title, text, product, author, verified, createdAt, status, rejectionReason, photos } = review
  const name = title || text.slice(0, 60) || `${say.reviews.noTitle}, ${author}`
  return (
    <li class={isTicked ? 'row is-ticked' : 'row'}>
      {onTick && (
        <label class="row-tick">
          <input type="checkbox" checked={isTicked} aria-label={say.reviews.tick(name)} onClick={(event) => onTick(event.shiftKey)} />
        </label>
      )}
      <div class="row-stars">
        <Stars value={review.stars} />
        <Badge status={status} />
      </div>
      <a class="row-text" href={href} data-review={id}>
        {title && (
          <span class="row-title" dir="auto">
            {title}
          </span>
        )}
        {text ? (
          <span class={title ? 'row-excerpt soft' : 'row-excerpt'} dir="auto">
            {text}
          </span>
        ) : (
          <span class="soft">{title ? say.reviews.noText : `${say.reviews.noText} – ${author}`}</span>
        )}
        <Marks review={review} />
        {status === 'rejected' && rejectionReason && <span class="row-reason">{say.reviews.reasons[rejectionReason]}</span>}
      </a>
      <div class="row-about">
        {product ? (
          <button type="button" class="row-product" title={say.reviews.onlyProduct(product.name ?? product.id)} onClick={() => onProduct(product.id)}>
            {product.name ?? product.id}
          </button>
        ) : (
          <span class="row-product">{say.reviews.aboutShop}</span>
        )}
        <span class="row-author soft">
          <bdi>{author}</bdi>
          {verified && (
            <span class="verified" role="img" aria-label={say.reviews.verified} title={say.reviews.verified}>
              <Icon name="check" />
            </span>
          )}
          {photos.length > 0 && (
            <span class="row-photos" role="img" aria-label={say.reviews.photos(photos.length)} title={say.reviews.photos(photos.length)}>
              <Icon name="photo" />
              {photos.length}
            </span>
          )}
        </span>
      </div>
      <div class="row-when">
        <time class="soft" dateTime={createdAt} title={say.moment(createdAt)}>
          {say.ago(createdAt)}
        </time>
      </div>
      {onAct && <Actions reviews={[review]} label={say.reviews.actionsOf(name)} onAct={onAct} isCompact />}
    </li>
  )
}
