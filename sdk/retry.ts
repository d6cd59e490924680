/**
 * Waits until the page is seen and online, and then `seconds` to twice as long: a server that comes back must not be run over.
 * @throws the signal's reason
 */
export function untilBack(seconds = 2, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      clearTimeout(timer)
      if (navigator.onLine && !document.hidden) timer = setTimeout(finish, seconds * 1000 * (1 + Math.random()))
    }
    const finish = () => {
      clearTimeout(timer)
      done.abort()
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
    addEventListener('online', check, done)
    addEventListener('visibilitychange', check, done)
    signal?.addEventListener('abort', finish, done)
    check()
  })
}
