import { useRef } from 'preact/hooks'
import { usePreferences } from '../preferences.tsx'
import { useWhen } from './when.ts'

export type Keys = Record<string, (event: KeyboardEvent) => void>

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))

/** Keys work on the whole page, except while one types, in a dialog or a menu, or when the letters are turned off. */
export function useShortcuts(keys: Keys) {
  const { shortcuts } = usePreferences()
  const current = useRef(keys)
  current.current = keys

  useWhen([shortcuts], () => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open], [role="menu"]')) return
      if (event.key.length === 1 && !shortcuts) return
      const act = current.current[event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
