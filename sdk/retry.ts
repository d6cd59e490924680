/**
 * Waits until the page is seen and online, and then `seconds` to twice as long: a server that comes back must not be run over.
 * @throws the signal's reason
 */
export function untilBack({ seconds = 2, signal }: { seconds?: number | undefined; signal?: AbortSignal } = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      clearTimeout(timer)
      if (navigator.onLine && document.visibilityState === 'visible') timer = setTimeout(finish, seconds * 1000 * (1 + Math.random()))
    }
    const finish = () => {
      clearTimeout(timer)
      done.abort()
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
    for (const [target, event, heed] of [
      [window, 'online', check],
      [document, 'visibilitychange', check],
      [signal, 'abort', finish],
    ] as const)
      target?.addEventListener(event, heed, { signal: done.signal })
    check()
  })
}
