import { useEffect } from 'preact/hooks'

/** The browser asks before it throws away what was typed. */
export function useUnsaved(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isChanged])
}
