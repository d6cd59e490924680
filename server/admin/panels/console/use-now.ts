import { useState } from 'preact/hooks'
import { useWhen } from '../../parts/when.ts'

/** How often ages are told anew, in milliseconds. */
const TICK = 15_000

/** The clock in milliseconds, good for telling how long ago something was. It moves on in all places at once, so that they tell one age alike. */
export function useNow() {
  const [, draw] = useState(0)
  useWhen([], () => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          draw((count) => count + 1)
          wait()
        },
        TICK - (Date.now() % TICK),
      )
    }
    wait()
    return () => clearTimeout(timer)
  })
  const now = Date.now()
  return now - (now % TICK)
}
