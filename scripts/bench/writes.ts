import autocannon from 'autocannon'
import { newForm } from '../../server/modules/reviews/service/form.ts'
import { newDatabase } from './database.ts'
import type { Outcome } from './outcome.ts'
import { start } from './process.ts'
import type { Wishes } from './server.ts'
import { SECRET, text } from './shop.ts'
import type { Size } from './size.ts'
import { inTurns, perSecond } from './sums.ts'

interface Ready {
  origin: string
  shop: { id: string; key: string }
}

const CLIENTS = 64

/** Durable submissions by 64 clients at once, against the same app that commits one write after the other. */
export async function writes({ pairs, seconds }: Size): Promise<Outcome[]> {
  const databases = [await newDatabase(), await newDatabase()] as const
  const serve = (url: string, commits: Wishes['commits']) => start<Ready>('server.ts', { url, commits } satisfies Wishes)
  const [grouped, single] = [await serve(databases[0].url, 'grouped'), await serve(databases[1].url, 'single')]
  const http = await inTurns(
    pairs,
    () => submit(grouped.ready, seconds),
    () => submit(single.ready, seconds),
  )
  const direct = async (server: typeof grouped) => (await server.ask<{ rate: number }>({ milliseconds: seconds * 1000, writers: CLIENTS })).rate
  const store = await inTurns(
    Math.min(pairs, 5),
    () => direct(grouped),
    () => direct(single),
  )
  await Promise.all([grouped.stop(), single.stop()])
  for (const { drop } of databases) await drop()

  const of = 'durable writes, 64 at once to one by one'
  const figures = ({ a, b }: typeof http) => `${perSecond(a)} to ${perSecond(b)}`
  return [
    { bench: 'writes', ratio: http.ratio, of, goal: { is: 'at least', ratio: 2.5 }, figures: figures(http) },
    { bench: 'writes, no HTTP', ratio: store.ratio, of, figures: figures(store) },
  ]
}

/** Accepted reviews per second over HTTP. */
async function submit({ origin, shop }: Ready, seconds: number): Promise<number> {
  let sent = 0
  const { requests, duration, non2xx, errors } = await autocannon({
    ...{ url: origin, connections: CLIENTS, duration: seconds },
    requests: [
      {
        ...{ method: 'POST', path: `/v1/shops/${shop.key}/reviews`, headers: { 'content-type': 'application/json' } },
        setupRequest: (call) => {
          const form = newForm(SECRET, shop.id, Date.now() - 10_000)
          const words = { stars: 5, title: text(3), text: text(20), author: 'Zofia' }
          return { ...call, body: JSON.stringify({ form, product: `p${sent++ % 100}`, ...words }) }
        },
      },
    ],
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} submissions failed`)
  return requests.total / duration
}
