import { useState } from 'preact/hooks'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { RejectDialog } from './reject.tsx'
import {
  type Action,
  allowedFor,
  type Move,
  plan,
  type Reason,
  type Refused,
  recounted,
  resultSentence,
  reversed,
  type Skip,
  type Step,
  type Verdict,
} from './step.ts'

const BATCH = 50

export interface Moderated {
  /** Shows the new verdicts. */
  judge(verdicts: Map<string, Verdict>): void
  /** Just before reviews change, to decide where the focus goes. */
  starting?(reviews: StaffReview[]): void
  /** A single review comes back, because its change was refused. */
  returning?(id: string): void
  /** Reads again what only the server knows: how it really stands after a refusal or a restoration. */
  refresh(): void
  /** After every change. */
  settled?(): void
}

/** Publishes, rejects, deletes and so on, each with its question, its progress, its result and its undo. */
export function useModeration({ judge, starting, returning, refresh, settled }: Moderated) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, setCounts } = useShop()
  const { notify } = useToaster()
  const [asking, setAsking] = useState<{ action: 'reject' | 'delete'; reviews: StaffReview[] }>()
  const [progress, setProgress] = useState<{ done: number; all: number }>()

  const show = (moves: Move[]) => {
    judge(new Map(moves.map(({ id, to }) => [id, to])))
    setCounts((counts) => counts && recounted(counts, moves))
  }
  const takeBack = (moves: Move[]) => {
    for (const { id } of moves) returning?.(id)
    show(moves.map(({ id, from, to }) => ({ id, from: to, to: from })))
  }

  /** One review changes at once and comes back if refused; many change as the server confirms them. */
  const carryOut = async ({ action, reason, moves }: Step) => {
    const isSingle = moves.length === 1
    const done: Move[] = []
    const refused: Refused = []
    if (isSingle) show(moves)
    else setProgress({ done: 0, all: moves.length })
    try {
      for (let at = 0; at < moves.length; at += BATCH) {
        const batch = moves.slice(at, at + BATCH)
        const body = { action, reviews: batch.map(({ id }) => id), ...(reason && { reason }) }
        const answer = await call('POST /api/shops/:shop/reviews/actions', { params: { shop: shop.id }, body })
        const changed = batch.filter(({ id }) => answer.changed.includes(id))
        done.push(...changed)
        refused.push(...answer.refused)
        if (!isSingle) {
          show(changed)
          setProgress({ done: at + batch.length, all: moves.length })
        }
      }
    } catch (failure) {
      if (isSingle) takeBack(moves)
      return { done, refused, failure }
    } finally {
      setProgress(undefined)
    }
    if (isSingle && refused.length) takeBack(moves)
    return { done, refused }
  }

  const perform = async (step: Step) => {
    const { done, refused, failure } = await carryOut(step)
    const skips = await Promise.all(refused.slice(0, BATCH).map(({ id, code }) => whySkipped(step.action, id, code)))
    const result = done.length || skips.length ? resultSentence(say, step.action, done.length, skips) : ''
    const stopped = failure ? [explain(say, failure), ...(step.moves.length > 1 ? [say.reviews.stopped] : [])].join(' ') : ''
    notify({
      text: [result, stopped].filter(Boolean).join('. '),
      ...((failure || !done.length) && { isBad: true }),
      ...(done.length && step.action !== 'check' && { undo: () => undo({ ...step, moves: done }) }),
    })
    if (refused.length || failure || step.action === 'restore') refresh()
    else settled?.()
  }

  const undo = async (step: Step) => {
    for (const back of reversed(step)) {
      const { refused, failure } = await carryOut(back)
      if (failure || refused.length) {
        refresh()
        return notify({ text: failure ? explain(say, failure) : say.reviews.nothingDone, isBad: true })
      }
    }
    notify({ text: say.common.undone })
    refresh()
  }

  /** The list may show an older status than the one that stood in the way. */
  const whySkipped = async (action: Action, id: string, code: string): Promise<Skip> => {
    if (code === 'REVIEW_NOT_FOUND') return 'missing'
    if (code === 'REVIEW_EMAIL_UNCONFIRMED') return 'unconfirmed'
    if (code === 'REVIEW_WITHDRAWN') return 'withdrawn'
    const { review } = await call('GET /api/shops/:shop/reviews/:review', { params: { shop: shop.id, review: id } })
    return action === 'restore' && review.status === 'deleted' ? 'newer' : review.status
  }

  const start = (action: Action, reviews: StaffReview[], reason?: Reason) => {
    setAsking(undefined)
    starting?.(reviews)
    perform(plan(action, reviews, reason)).catch((failure) => notify({ text: explain(say, failure), isBad: true }))
  }

  const act = (action: Action, reviews: StaffReview[]) => {
    if (progress || !allowedFor(reviews).includes(action)) return
    if (action === 'reject' || (action === 'delete' && reviews.length > 1)) setAsking({ action, reviews })
    else start(action, reviews)
  }

  const close = () => setAsking(undefined)
  const dialog =
    asking &&
    (asking.action === 'reject' ? (
      <RejectDialog count={asking.reviews.length} onClose={close} onReject={(reason) => start('reject', asking.reviews, reason)} />
    ) : (
      <Confirm
        title={say.reviews.deleteMany(asking.reviews.length)}
        help={say.reviews.deleteManyHelp}
        submit={say.reviews.actions.delete}
        onClose={close}
        onSubmit={() => start('delete', asking.reviews)}
      />
    ))
  return { act, dialog, progress }
}
