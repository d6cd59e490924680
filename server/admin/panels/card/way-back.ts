import { useRef } from 'preact/hooks'
import { useBeforePaint } from '../../parts/when.ts'

/** The button that a form took the place of: it has the focus again once the form is closed. */
export function useWayBack(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useBeforePaint([isOpen], () => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  })
  return button
}
