import type { Input } from '../../sdk/api.ts'
import type { PollCounts } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { Wire } from '../../sdk/live.ts'
import type { SharedPage } from '../../sdk/shared.ts'

type Counted = PollCounts & { isOver?: boolean }

/** After so many milliseconds without news the counts are asked for: a proxy may let no socket through. */
const QUIET = 30_000

/**
 * Tells the counts of a poll as they change, while the widget is seen. Over a socket where the visitor has a name, which voting gave them;
 * for others, and where no socket opens, by asking now and then.
 */
export async function follow(
  { call, host, signal, visitor }: Opening,
  about: () => Input<'GET /v1/shops/:shop/polls/:poll/counts'>,
  told: (counts: Counted) => void,
) {
  const { Live } = await import('../../sdk/live.ts')
  const page = (globalThis as SharedPage)[Symbol.for('kontuar')]
  const stream = `poll:${about().params.poll}`
  const live = new Live({
    open: () => new WebSocket(`${page?.url.replace(/^http/, 'ws')}v1/live`) as unknown as Wire,
    token: () => visitor.token ?? '',
  })
  let heardAt = 0
  let timer: ReturnType<typeof setInterval> | undefined
  let isNear = false

  const hear = (counts: object) => {
    heardAt = Date.now()
    told(counts as Counted)
  }
  const ask = () => {
    if (Date.now() - heardAt >= QUIET) call('GET /v1/shops/:shop/polls/:poll/counts', about(), { signal }).then(told, () => {})
  }
  const settle = () => {
    const isSeen = isNear && !document.hidden && !signal.aborted
    if (isSeen === !!timer) return
    if (isSeen) {
      timer = setInterval(ask, QUIET)
      ask()
      if (visitor.token) live.follow(stream, { apply() {}, reset: hear, tell: (_kind, counts) => hear(counts) })
    } else {
      clearInterval(timer)
      timer = undefined
      heardAt = 0
      live.unfollow(stream)
    }
  }
  const seen = new IntersectionObserver((entries) => {
    isNear = entries.some(({ isIntersecting }) => isIntersecting)
    settle()
  })
  seen.observe(host)
  document.addEventListener('visibilitychange', settle, { signal })
  signal.addEventListener('abort', () => {
    seen.disconnect()
    settle()
  })
}
