import { useShortcuts } from '../../parts/shortcuts.ts'
import { useWhen } from '../../parts/when.ts'
import { useConsole } from './use-console.tsx'

const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click()

/** Letters act on the conversation in front; Alt with a digit goes to the tab of that place. */
export function useConsoleKeys() {
  const { tabs, go } = useConsole()
  const walk = (by: number) => () => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[at < 0 ? 0 : Math.max(0, at + by)]?.focus()
  }
  const write = (open?: string) => {
    const box = document.querySelector<HTMLElement>('[data-composer]')
    if (box) {
      box.focus()
      if (open) press(open)()
    } else document.querySelector<HTMLElement>('.inbox input[type="search"]')?.focus()
  }
  useShortcuts({
    ...{ j: walk(1), ArrowDown: walk(1), k: walk(-1), ArrowUp: walk(-1) },
    ...{ t: press('[data-key="t"]'), e: press('[data-key="e"]'), g: press('[data-key="g"]') },
    '/': () => write('[data-key="/"]'),
    r: () => write(),
    s: () => document.querySelector<HTMLElement>('.inbox input[type="search"]')?.focus(),
  })
  useWhen([tabs], () => {
    const hop = (event: KeyboardEvent) => {
      const place = event.altKey && !event.ctrlKey && !event.metaKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined
      const id = place && tabs.ids[Number(place) - 1]
      if (!id || document.querySelector('dialog[open]')) return
      event.preventDefault()
      go({ conversation: id })
    }
    addEventListener('keydown', hop)
    return () => removeEventListener('keydown', hop)
  })
}
