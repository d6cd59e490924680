import { get, type IncomingMessage } from 'node:http'
import autocannon from 'autocannon'
import { openStore } from '../../server/db/open.ts'
import { newDatabase } from './database.ts'
import type { Outcome } from './outcome.ts'
import { start } from './process.ts'
import { addReviews, quiet } from './shop.ts'
import type { Size } from './size.ts'
import { inTurns, perSecond } from './sums.ts'

interface Ready {
  origin: string
  shop: { id: string; key: string }
}

const CONNECTIONS = 64

/** The hot review list of the real app against a bare route that sends the very same bytes and headers. */
export async function hot({ pairs, seconds }: Size): Promise<Outcome[]> {
  const database = await newDatabase()
  const app = await start<Ready>('server.ts', { url: database.url, commits: 'grouped' })
  const store = openStore(database.url, quiet)
  await addReviews(store, app.ready.shop.id, 1, 100)
  await store.close()

  const path = `/v1/shops/${app.ready.shop.key}/reviews?product=p0`
  const bare = await start<{ origin: string }>('bare.ts', { path: '/v1/shops/:shop/reviews', ...(await answerOf(app.ready.origin + path)) })
  const measured = (server: Pick<typeof bare, 'ready' | 'cpu'>) => {
    const spent = { requests: 0, cpu: 0 }
    const rate = async () => {
      const before = await server.cpu()
      const call = { method: 'GET', path, headers: { 'accept-encoding': 'br' } } as const
      const { requests, duration, non2xx, errors } = await autocannon({
        url: server.ready.origin,
        connections: CONNECTIONS,
        duration: seconds,
        requests: [call],
      })
      if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests of the hot list failed`)
      spent.requests += requests.total
      spent.cpu += (await server.cpu()) - before
      return requests.total / duration
    }
    return { rate, cpu: () => spent.cpu / spent.requests }
  }
  const [ours, theirs] = [measured(app), measured(bare)]
  const { a, b, ratio } = await inTurns(pairs, ours.rate, theirs.rate)
  await Promise.all([app.stop(), bare.stop()])
  await database.drop()
  const of = 'hot list to bare Fastify'
  const cpu = [theirs.cpu(), ours.cpu()] as const
  return [
    { bench: 'hot', ratio, of, goal: { is: 'at least', ratio: 0.85 }, figures: `${perSecond(a)} to ${perSecond(b)}` },
    { bench: 'hot, processor', ratio: cpu[0] / cpu[1], of, figures: `${cpu[1].toFixed(1)} to ${cpu[0].toFixed(1)} µs of the server for a request` },
  ]
}

/** Every byte and header that Fastify does not add by itself. */
async function answerOf(url: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => get(url, { headers: { 'accept-encoding': 'br' } }, resolve).on('error', reject))
  const body = Buffer.concat(await answer.toArray())
  const { date: _, connection: __, 'keep-alive': ___, 'content-length': ____, ...headers } = answer.headers
  if (headers['content-encoding'] !== 'br') throw new Error('The list came uncompressed')
  return { headers, base64: body.toString('base64') }
}
