import { dirname } from 'node:path'
import { dialect } from '../../server/db/dialect.ts'
import { type Child, startServer } from '../kill/child.ts'
import { newCounter, openPairs, type Pair } from '../live/counter.ts'
import { freePort, startRedis } from '../services.ts'
import type { IdleWishes } from './chat.idle.ts'
import type { Load, LoadWishes } from './chat.load.ts'
import type { SocketIoWishes } from './chat.socketio.ts'
import { newDatabase } from './database.ts'
import type { Outcome } from './outcome.ts'
import { start } from './process.ts'
import type { Size } from './size.ts'
import { inMs, inTurns, perSecond, quantile } from './sums.ts'

/** Sockets that come and go before any is counted. */
const WARM = 200
/** Conversations at the same time, each of a shopper and a consultant. */
const PAIRS = 200

/** Messages that are on disk, acknowledged and on both screens; and what a socket costs that says nothing. */
export async function chat(size: Size): Promise<Outcome[]> {
  return dialect === 'sqlite' ? onSqlite(size) : onPostgres(size)
}

async function onSqlite({ pairs: turns, seconds, sockets }: Size): Promise<Outcome[]> {
  const database = await newDatabase()
  const files = await newDatabase()
  const counter = await newCounter(database.url, PAIRS)
  const server = await serve(database.url)
  const pairs = await openPairs(server.origin, counter, PAIRS)
  const stored = await start<{ origin: string }>('chat.socketio.ts', { path: `${dirname(files.url)}/theirs.db` } satisfies SocketIoWishes)
  const relayed = await start<{ origin: string }>('chat.socketio.ts', {} satisfies SocketIoWishes)
  const ours = await load({ origins: [server.origin], pairs })
  const [storing, relaying] = [await load({ origins: [stored.ready.origin], rooms: PAIRS }), await load({ origins: [relayed.ready.origin], rooms: PAIRS })]

  const times: number[] = []
  const rate = (of: typeof ours, keep?: number[]) => async () => {
    const { messages, seconds: took, times: each } = await of.ask<Load>({ seconds })
    keep?.push(...each)
    return messages / took
  }
  const toStored = await inTurns(turns, rate(ours, times), rate(storing))
  const toRelayed = await inTurns(Math.min(turns, 5), rate(ours), rate(relaying))
  await Promise.all([ours, storing, relaying].map((of) => of.stop()))
  await Promise.all([stored.stop(), relayed.stop(), server.kill()])
  const memory = await idle(database.url, pairs, sockets)
  await Promise.all([database.drop(), files.drop()])

  return [
    {
      ...{ bench: 'chat', ratio: toStored.ratio, of: 'messages stored, acknowledged and shown, to Socket.IO that stores each by a commit of its own' },
      goal: { is: 'at least', ratio: 2 },
      figures: `${perSecond(toStored.a)} to ${perSecond(toStored.b)}; from sending to both screens p50 ${inMs(quantile(times, 0.5))}, p99 ${inMs(quantile(times, 0.99))}`,
    },
    {
      ...{ bench: 'chat, relay', ratio: toRelayed.ratio, of: 'the same to Socket.IO that stores nothing' },
      figures: `${perSecond(toRelayed.a)} to ${perSecond(toRelayed.b)}`,
    },
    ...memory,
  ]
}

async function onPostgres({ pairs: turns, seconds }: Size): Promise<Outcome[]> {
  const database = await newDatabase()
  const redis = await startRedis()
  const counter = await newCounter(database.url, PAIRS)
  const nodes = [await serve(database.url, redis.url), await serve(database.url, redis.url)] as const
  const pairs = await openPairs(nodes[0].origin, counter, PAIRS)
  const [one, two] = [await load({ origins: [nodes[0].origin], pairs }), await load({ origins: nodes.map(({ origin }) => origin), pairs })]
  const times: Record<'one' | 'two', number[]> = { one: [], two: [] }
  const rate = (of: typeof one, keep: number[]) => async () => {
    const { messages, seconds: took, times: each } = await of.ask<Load>({ seconds })
    keep.push(...each)
    return messages / took
  }
  const { a, b, ratio } = await inTurns(Math.min(turns, 5), rate(two, times.two), rate(one, times.one))
  await Promise.all([one.stop(), two.stop(), ...nodes.map((node) => node.kill())])
  await database.drop()
  await redis.stop()
  const spread = (all: number[]) => `p99 ${inMs(quantile(all, 0.99))}`
  return [
    {
      ...{ bench: 'chat', ratio, of: 'messages stored, acknowledged and shown with Redis, two nodes to one' },
      figures: `${perSecond(a)} to ${perSecond(b)}; ${spread(times.two)} to ${spread(times.one)}`,
    },
  ]
}

async function serve(url: string, redis?: string): Promise<Child> {
  const env = { DATABASE_URL: url, HOST: '127.0.0.1', PORT: `${await freePort()}`, LOG_LEVEL: 'error', MESSAGES: '1000000000', SUBMISSIONS: '1000000000' }
  return startServer({ ...env, SECRET: 'a secret that only a bench may know', ...(redis && { REDIS_URL: redis }) }, [])
}

const load = (wishes: LoadWishes) => start<object>('chat.load.ts', wishes)

/** Bytes that each of so many idle sockets adds to a process that has done nothing else but hold a few before. */
async function idle(url: string, pairs: Pair[], sockets: number): Promise<Outcome[]> {
  const cost = async (memory: () => Promise<number>, wishes: Omit<IdleWishes, 'sockets'>) => {
    const hold = async (count: number) => start<object>('chat.idle.ts', { ...wishes, sockets: count } satisfies IdleWishes)
    await (await hold(WARM)).stop()
    const before = await memory()
    const held = await hold(sockets)
    const bytes = ((await memory()) - before) / sockets
    await held.stop()
    return bytes
  }
  const server = await serve(url)
  const theirs = await start<{ origin: string }>('chat.socketio.ts', {} satisfies SocketIoWishes)
  const screens = pairs.map(({ conversation, staff }) => ({ token: staff.token, stream: `conversation:${conversation}` }))
  const a = await cost(server.memory, { origin: server.origin, screens })
  const b = await cost(async () => (await theirs.ask<{ rss: number }>('memory')).rss, { origin: theirs.ready.origin })
  await Promise.all([server.kill(), theirs.stop()])
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  const of = 'memory of a socket that says nothing, to one of Socket.IO'
  return [
    { bench: 'chat, idle', ratio: a / b, of, goal: { is: 'at most', ratio: 0.5 }, figures: `${kb(a)} to ${kb(b)}, ${sockets} each` },
    { bench: 'chat, idle, KB', ratio: a / 1024, of: 'the same', goal: { is: 'at most', ratio: 12 }, figures: kb(a) },
  ]
}
