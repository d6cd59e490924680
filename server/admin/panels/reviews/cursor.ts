import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'

const linkOf = (id: string) => document.querySelector<HTMLElement>(`[data-review="${CSS.escape(id)}"]`)

/** Keeps the focus among the rows, even when the one that had it leaves the list. */
export function useCursor(rows: StaffReview[]) {
  const left = useRef<{ at: number; ids: Set<string> } | undefined>(undefined)

  const wanted = useRef<string | undefined>(undefined)

  const focusedId = () => {
    const row = document.activeElement?.closest('.row')
    return row?.querySelector<HTMLElement>('[data-review]')?.dataset.review
  }
  const current = () => rows.find(({ id }) => id === focusedId())
  const focus = (id: string | undefined) => {
    if (id !== undefined) linkOf(id)?.focus()
  }

  /** Moves by so many rows; false when there is no row to go to. */
  const move = (by: number) => {
    const at = rows.findIndex(({ id }) => id === focusedId())
    const next = rows[at < 0 ? 0 : at + by]
    focus(next?.id)
    return next !== undefined
  }

  const remember = useCallback(
    (reviews: StaffReview[]) => {
      const ids = new Set(reviews.map(({ id }) => id))
      left.current = {
        at: Math.max(
          0,
          rows.findIndex(({ id }) => ids.has(id)),
        ),
        ids,
      }
    },
    [rows],
  )

  /** Back to a review whose change was refused, once it is in the list again. */
  const returnTo = (id: string) => {
    wanted.current = id
  }

  useLayoutEffect(() => {
    if (!rows.some(({ id }) => id === wanted.current)) return
    focus(wanted.current)
    wanted.current = undefined
  })
  useLayoutEffect(() => {
    const gone = left.current
    if (!gone) return
    const stays = rows.find(({ id }) => gone.ids.has(id))
    const next = stays ?? rows[Math.min(gone.at, rows.length - 1)]
    const isLost = !document.activeElement || document.activeElement === document.body
    if (stays && !isLost) return
    left.current = undefined
    if (next) focus(next.id)
    else document.querySelector<HTMLElement>('h1')?.focus()
  })

  return { current, focus, move, remember, returnTo }
}
