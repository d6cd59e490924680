import { useWhen } from './when.ts'

/** The browser asks before it throws away what was typed. */
export function useUnsaved(isChanged: boolean) {
  useWhen([isChanged], () => {
    if (!isChanged) return
    const ask = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  })
}
