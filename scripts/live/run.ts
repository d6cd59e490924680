// One scene on the dialect that DATABASE_URL names.
import { newDatabase } from '../bench/database.ts'
import { tell, words } from '../bench/process.ts'
import { type Child, startServer } from '../kill/child.ts'
import { freePort, type Service, startRedis } from '../services.ts'
import { newCounter, openPairs } from './counter.ts'
import { Network } from './network.ts'
import { jitter, kills, type Pace, talkDuring, withoutRedis } from './scenes.ts'
import { beginTalks, delivered, people, settle, type Talk } from './talk.ts'

export type Scene = 'cut' | 'silence' | 'kill' | 'cluster' | 'redis'

export interface Proof {
  faults: string[]
  said: number
  shown: number
  seconds: number
}

interface Size extends Pace {
  conversations: number
  /** Milliseconds between two heartbeats of the server. */
  heartbeat: number
}

const LONG: Record<Scene, Size> = {
  cut: { conversations: 100, times: 8, off: 2_000, between: 8_000, every: 1_000, heartbeat: 25_000 },
  silence: { conversations: 100, times: 8, off: 2_000, between: 8_000, every: 1_000, heartbeat: 25_000 },
  kill: { conversations: 50, times: 6, off: 500, between: 5_000, every: 200, heartbeat: 25_000 },
  cluster: { conversations: 50, times: 1, off: 0, between: 10_000, every: 200, heartbeat: 25_000 },
  redis: { conversations: 50, times: 1, off: 10_000, between: 5_000, every: 200, heartbeat: 25_000 },
}
const SHORT: Record<Scene, Size> = {
  cut: { conversations: 10, times: 3, off: 300, between: 700, every: 60, heartbeat: 1_000 },
  silence: { conversations: 10, times: 2, off: 300, between: 700, every: 60, heartbeat: 1_000 },
  kill: { conversations: 8, times: 2, off: 100, between: 1_200, every: 150, heartbeat: 1_000 },
  cluster: { conversations: 8, times: 1, off: 0, between: 1_500, every: 60, heartbeat: 1_000 },
  redis: { conversations: 8, times: 1, off: 10_000, between: 500, every: 200, heartbeat: 1_000 },
}

const { scene, isShort } = words<{ scene: Scene; isShort: boolean }>()
const size = (isShort ? SHORT : LONG)[scene]
const started = performance.now()
const database = await newDatabase()
const counter = await newCounter(database.url, size.conversations)
const talks = await { cut: overBadNetworks, silence: overBadNetworks, kill: whileKilled, cluster: onTwoNodes, redis: onTwoNodes }[scene]()
const faults = await settle(talks)
for (const person of people(talks)) person.stop()
tell({ faults, ...delivered(talks), seconds: Math.round((performance.now() - started) / 1000) } satisfies Proof)
await database.drop().catch(() => {}) // a server that still has it goes with this process

function portOf({ origin }: Child) {
  return Number(new URL(origin).port)
}

async function node(more: Record<string, string> = {}): Promise<Child> {
  const PORT = more.PORT ?? `${await freePort()}`
  const env = {
    DATABASE_URL: database.url,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    MESSAGES: '1000000',
    SUBMISSIONS: '1000000',
    HEARTBEAT: `${size.heartbeat}`,
  }
  return startServer({ ...env, SECRET: 'a secret that only a proof may know', ...more, PORT }, [])
}

/** The visitors' networks fail, and every second consultant's. */
async function overBadNetworks(): Promise<Talk[]> {
  const server = await node()
  const pairs = await openPairs(server.origin, counter, size.conversations)
  const network = () => new Network(() => portOf(server)).listen()
  const networks = await Promise.all(pairs.flatMap(() => [network(), network()]))
  const way = (n: number) => () => `http://127.0.0.1:${networks[n]?.port}`
  const talks = beginTalks(pairs, { visitor: (n) => way(n * 2), staff: (n) => way(n * 2 + 1) })
  await talkDuring(talks, size.every, () => jitter(networks, scene === 'cut' ? 'cut' : 'silence', size))
  return talks
}

async function whileKilled(): Promise<Talk[]> {
  const PORT = `${await freePort()}`
  const server = await node({ PORT })
  const pairs = await openPairs(server.origin, counter, size.conversations)
  const talks = beginTalks(pairs, { visitor: () => () => server.origin, staff: () => () => server.origin })
  await talkDuring(talks, size.every, async () => {
    await kills(
      () => node({ PORT }),
      server,
      () => {},
      size,
    )
  })
  return talks
}

/** Any node for any connection, as behind a proxy that knows no sessions. One of them is killed, or Redis goes away. */
async function onTwoNodes(): Promise<Talk[]> {
  const redis = await startRedis()
  const nodes = await Promise.all([0, 1].map(() => node({ REDIS_URL: redis.url })))
  const alive = new Set(nodes)
  let turn = 0
  const balancer = await new Network(() => portOf([...alive][turn++ % alive.size] as Child)).listen()
  const origin = `http://127.0.0.1:${balancer.port}`
  const pairs = await openPairs(origin, counter, size.conversations)
  const talks = beginTalks(pairs, { visitor: () => () => origin, staff: () => () => origin })
  let service: Service = redis
  await talkDuring(talks, size.every, async () => {
    if (scene === 'redis') service = await withoutRedis(redis, () => startRedis({ port: Number(new URL(redis.url).port) }), size)
    else await loseOne(nodes, alive)
  })
  process.once('exit', () => void service.stop())
  return talks
}

async function loseOne([first]: Child[], alive: Set<Child>) {
  if (!first) return
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, size.between)
  await promise
  await first.kill()
  alive.delete(first)
  const after = Promise.withResolvers<void>()
  setTimeout(after.resolve, size.between)
  await after.promise
}
