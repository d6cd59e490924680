/**
 * Takes step after step as long as there is work, and looks again after `pause` milliseconds when there is none, until `stop`,
 * which waits for the step at hand.
 * @param step answers whether there was work; the signal tells it that the server is to end
 */
export function startLoop(pause: number, step: (signal: AbortSignal) => Promise<boolean>) {
  const ending = new AbortController()
  const { signal } = ending
  let wake = () => {}

  async function work() {
    while (!signal.aborted) {
      const hasWorked = await step(signal)
      if (hasWorked || signal.aborted) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const working = work()
  return {
    async stop() {
      ending.abort()
      wake()
      await working
    },
  }
}
