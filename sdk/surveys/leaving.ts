/** A finger that throws the page back up moves it so far, and so fast, in pixels and pixels per millisecond. */
const FAR = 200
const FAST = 1.5

/** Hears that somebody is about to leave: the pointer goes out at the top; on touch the page is thrown back up, or another app comes before it. */
export function watchLeaving(signal: AbortSignal, leaves: () => void) {
  const isTouch = matchMedia('(pointer: coarse)').matches
  document.addEventListener('mouseout', ({ relatedTarget, clientY }) => !relatedTarget && clientY <= 0 && leaves(), { signal })
  if (!isTouch) return
  let [top, at, deepest] = [scrollY, 0, scrollY]
  addEventListener(
    'scroll',
    ({ timeStamp }) => {
      const speed = (top - scrollY) / (timeStamp - at || 1)
      if (scrollY > top) deepest = scrollY
      ;[top, at] = [scrollY, timeStamp]
      if (speed > FAST && deepest - scrollY > FAR) leaves()
    },
    { signal, passive: true },
  )
  document.addEventListener('visibilitychange', () => document.hidden && leaves(), { signal })
}
