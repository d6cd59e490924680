import { useRef, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { Api, StaffPhoto } from '../../../sdk/contract.gen.ts'
import { ApiError } from '../api.ts'
import { Badge } from '../parts/badge.tsx'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Screen } from '../parts/screen.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { Stars } from '../parts/stars.tsx'
import { useToaster } from '../parts/toast.tsx'
import { useBeforePaint, useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Facts } from './review/facts.tsx'
import { History } from './review/history.tsx'
import { Photos } from './review/photos.tsx'
import { Reply } from './review/reply.tsx'
import { useNeighbours, Way } from './review/way.tsx'
import { Actions } from './reviews/actions.tsx'
import { judged } from './reviews/list.ts'
import { Marks } from './reviews/marks.tsx'
import { useModeration } from './reviews/moderation.tsx'
import type { Action, Verdict } from './reviews/step.ts'
import './review.css'

type Shown = Api['GET /api/shops/:shop/reviews/:review']['reply']

export function Review() {
  const { review: id = '' } = useRoute().params
  return <OneReview key={id} id={id} />
}

function OneReview({ id }: { id: string }) {
  const { say } = usePreferences()
  const { route } = useLocation()
  const { undoLast } = useToaster()
  const { canModerate, kept } = useShop()
  const { shown, setShown, failure, load } = useReview(id)
  const way = useNeighbours(id)

  const judge = (verdicts: Map<string, Verdict>) => {
    const verdict = verdicts.get(id)
    if (verdict) setShown((before) => before && { ...before, review: { ...before.review, ...verdict } })
    if (kept.current) kept.current = { ...kept.current, rows: judged(kept.current.rows, verdicts) }
  }
  const replace = (photo: StaffPhoto) =>
    setShown((before) => before && { ...before, review: { ...before.review, photos: before.review.photos.map((one) => (one.id === photo.id ? photo : one)) } })
  const { act, dialog, progress } = useModeration({ judge, refresh: load, settled: load })
  const leave = () => route(way.back)
  const actBy = (action: Action) => () => canModerate && shown && act(action, [shown.review])
  useShortcuts({
    p: actBy('publish'),
    r: actBy('reject'),
    d: actBy('delete'),
    u: undoLast,
    j: () => way.next && route(way.next),
    k: () => way.previous && route(way.previous),
    Escape: leave,
  })

  useBeforePaint([shown?.review.status], () => {
    // The button that was pressed may have gone with the old status.
    if (shown && document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus()
  })

  if (!shown)
    return (
      <>
        <Way {...way} />
        <Screen title={say.reviews.title} isTitleHidden>
          {failure ? <Failed failure={failure} onRetry={load} /> : <p role="status">{say.common.loading}</p>}
        </Screen>
      </>
    )
  const { review, history, reply, replies } = shown
  const { product } = review
  const title = review.title || (product ? say.review.of(product.name ?? product.id) : say.review.ofShop)
  return (
    <>
      <Way {...way} />
      <Screen title={title}>
        <div class="review">
          <article class="review-main">
            <p class="review-line">
              <Stars value={review.stars} />
              <Badge status={review.status} />
              <Marks review={review} />
              {review.rejectionReason && review.status === 'rejected' && <span class="soft">{say.reviews.reasons[review.rejectionReason]}</span>}
            </p>
            {review.text ? (
              <p class="review-text" dir="auto">
                {review.text}
              </p>
            ) : (
              <p class="soft">{say.reviews.noText}</p>
            )}
            <Photos photos={review.photos} onChange={replace} />
            {history.length > 0 && <Reply review={review} reply={reply} replies={replies} onChange={load} />}
            {canModerate && (
              <Actions reviews={[review]} label={say.reviews.actionsOf(title)} onAct={(action) => act(action, [review])} isBusy={progress !== undefined} />
            )}
          </article>
          <aside class="review-aside" aria-label={say.review.details}>
            <Facts review={review} />
            <History history={history} />
          </aside>
        </div>
        {dialog}
      </Screen>
    </>
  )
}

function useReview(id: string) {
  const { call } = useSession()
  const { shop, kept } = useShop()
  const known = kept.current?.rows.find((row) => row.id === id)
  const [shown, setShown] = useState<Shown | undefined>(known && { review: known, history: [], reply: null, replies: [] })
  const [failure, setFailure] = useState<unknown>()
  const leaving = useRef(new AbortController())

  const load = () => {
    setFailure(undefined)
    call('GET /api/shops/:shop/reviews/:review', { params: { shop: shop.id, review: id } }, leaving.current.signal).then(setShown, (failure) => {
      if (leaving.current.signal.aborted) return
      setFailure(failure)
      if (failure instanceof ApiError && failure.code === 'REVIEW_NOT_FOUND') setShown(undefined)
    })
  }
  useWhen([], () => {
    load()
    if (kept.current) kept.current = { ...kept.current, opened: id }
    return () => leaving.current.abort()
  })
  return { shown, setShown, failure, load }
}

function Failed({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const { say } = usePreferences()
  if (failure instanceof ApiError && failure.code === 'REVIEW_NOT_FOUND')
    return <Empty icon="search" title={say.review.missing} help={say.review.missingHelp} alert />
  return (
    <Empty icon="warning" title={say.review.failed} help={explain(say, failure)} alert>
      <button type="button" class="button primary" onClick={onRetry}>
        {say.common.retry}
      </button>
    </Empty>
  )
}
