import type { Value } from '../../sdk/surveys/path.ts'
import { guarded } from '../../sdk/visitor.ts'

/** What this device keeps of one shopper's answers: enough to go on after a reload, and what the server has not confirmed. */
export interface Sheet {
  /** Of the response. */
  id: string
  waiting: Record<string, Value | null>
  isFinished?: boolean
}

/** Kept from the first answer on, never before. */
export function openDrawer(shop: string, survey: string) {
  const key = `kontuar:${shop}:survey:${survey}`
  return {
    read: (): Sheet | undefined => guarded(() => JSON.parse(localStorage.getItem(key) ?? 'null')) ?? undefined,
    keep: (sheet: Sheet) => guarded(() => localStorage.setItem(key, JSON.stringify(sheet))),
  }
}
