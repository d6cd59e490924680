import type { Api, StaffReview } from '../../../../sdk/contract.gen.ts'
import type { Counts } from '../../shell/shop.tsx'
import type { Words } from '../../words/pl.ts'
import type { Status } from './filter.ts'

type Moderation = Api['POST /api/shops/:shop/reviews/actions']
export type Action = Moderation['body']['action']
export type Reason = NonNullable<StaffReview['rejectionReason']>
export type Refused = Moderation['reply']['refused']
export type Verdict = Pick<StaffReview, 'status' | 'rejectionReason' | 'edited'>

export const REASONS: Reason[] = ['spam', 'offensive', 'personal_data', 'unrelated', 'fake', 'illegal']

const ALLOWED: Record<Status, Action[]> = {
  pending: ['publish', 'reject', 'delete'],
  published: ['hold', 'reject', 'delete'],
  rejected: ['publish', 'hold', 'delete'],
  deleted: ['restore'],
}
const ORDER: Action[] = ['check', 'publish', 'hold', 'reject', 'restore', 'delete']

/** What may be done with at least one of these reviews. */
export const allowedFor = (reviews: StaffReview[]): Action[] => ORDER.filter((action) => reviews.some((review) => isAllowed(action, review)))

function isAllowed(action: Action, { status, edited, waitsForEmail, withdrawn }: StaffReview): boolean {
  if (action === 'check') return status === 'published' && edited === 'unchecked'
  if (action === 'publish' && waitsForEmail) return false
  return ALLOWED[status].includes(action) && !(action === 'restore' && withdrawn)
}

export interface Move {
  id: string
  from: Verdict
  to: Verdict
}
/** One action on some reviews, and what it makes of each. */
export interface Step {
  action: Action
  reason?: Reason
  moves: Move[]
}

const OUTCOMES: Record<Action, Status> = {
  check: 'published',
  publish: 'published',
  reject: 'rejected',
  hold: 'pending',
  delete: 'deleted',
  restore: 'pending',
}

/** A restored review really goes back to what it was; only the server knows what that is. */
export function plan(action: Action, reviews: StaffReview[], reason?: Reason): Step {
  const isLookedAt = action !== 'delete' && action !== 'restore'
  const moves = reviews.map(({ id, status, rejectionReason, edited }) => {
    const to: Verdict = { status: OUTCOMES[action], rejectionReason: reason ?? null, edited: isLookedAt && edited === 'unchecked' ? 'checked' : edited }
    return { id, from: { status, rejectionReason, edited }, to }
  })
  return { action, moves, ...(reason && { reason }) }
}

/** The steps that bring these moves back to where they started. */
export function reversed({ action, moves }: Step): Step[] {
  if (action === 'delete') return [{ action: 'restore', moves: moves.map(turned) }]
  const byVerdict = Map.groupBy(moves, ({ from }) => `${from.status} ${from.rejectionReason ?? ''}`)
  return [...byVerdict.values()].map((alike) => {
    const { status, rejectionReason } = alike[0]?.from ?? { status: 'pending' as const, rejectionReason: null }
    const moves = alike.map(turned)
    if (status === 'rejected') return { action: 'reject', reason: rejectionReason ?? 'spam', moves }
    return { action: status === 'published' ? 'publish' : status === 'deleted' ? 'delete' : 'hold', moves }
  })
}

const turned = ({ id, from, to }: Move): Move => ({ id, from: to, to: from })

export function recounted(counts: Counts, moves: Move[]): Counts {
  const changed = { ...counts }
  for (const { from, to } of moves) {
    changed[from.status] = Math.max(0, (changed[from.status] ?? 0) - 1)
    changed[to.status] = (changed[to.status] ?? 0) + 1
  }
  return changed
}

export type Skip = Parameters<Words['reviews']['skipped']>[1]

/** „Opublikowano 12 opinii, 1 opinię pominięto: już usunięta”. */
export function resultSentence({ reviews }: Words, action: Action, done: number, skips: Skip[]): string {
  const skipped = [...Map.groupBy(skips, (why) => why)].map(([why, alike]) => reviews.skipped(alike.length, why))
  return [done ? reviews.done[action](done) : reviews.nothingDone, ...skipped].join(', ')
}
