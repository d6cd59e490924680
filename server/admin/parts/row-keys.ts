import type { RefObject } from 'preact'
import { useShortcuts } from './shortcuts.ts'

/** j, k and the arrows walk through the links marked `data-row`; / goes to the search. */
export function useRowKeys(search?: RefObject<HTMLElement | null>) {
  const walk = (by: number) => () => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[at < 0 ? 0 : Math.max(0, at + by)]?.focus()
  }
  useShortcuts({ j: walk(1), ArrowDown: walk(1), k: walk(-1), ArrowUp: walk(-1), '/': () => search?.current?.focus() })
}
