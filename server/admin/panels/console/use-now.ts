import { useState } from 'preact/hooks'
import { useWhen } from '../../parts/when.ts'

/** How often ages are told anew, in milliseconds. */
const TICK = 15_000

/** The clock in milliseconds, good for telling how long ago something was. */
export function useNow() {
  const [, tick] = useState(0)
  useWhen([], () => {
    const timer = setInterval(() => tick((count) => count + 1), TICK)
    return () => clearInterval(timer)
  })
  return Date.now()
}
