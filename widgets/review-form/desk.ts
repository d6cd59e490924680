import { guarded } from '../../sdk/visitor.ts'
import type { Draft } from '../review-sender/rules.ts'

/** What was typed and not sent yet, with the form it was tried to be sent with. */
export type Kept = Partial<Draft> & { form?: string | undefined }

/** Keeps it for this tab, so that a reload loses nothing. */
export function openDesk(name: string) {
  const key = `kontuar:${name}`
  return {
    read: (): Kept => guarded(() => JSON.parse(sessionStorage.getItem(key) ?? '{}')) ?? {},
    keep: (kept: Kept) => guarded(() => sessionStorage.setItem(key, JSON.stringify(kept))),
    drop: () => guarded(() => sessionStorage.removeItem(key)),
  }
}
