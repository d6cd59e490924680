import { Redis } from 'ioredis'
import type { StoreLog } from '../db/store.ts'

/** Carries touched topics between nodes. A lost message makes a cache late, so `onGap` tells when some may be missing. */
export interface Bus {
  publish(topics: ReadonlySet<string>): void
  onTopics(listener: (topics: string[]) => void): void
  onGap(listener: () => void): void
  isReady(): boolean
  close(): Promise<void>
}

/** For a node that is alone. */
export const silentBus: Bus = { publish() {}, onTopics() {}, onGap() {}, isReady: () => true, async close() {} }

const CHANNEL = 'kontuar:touched'

/** Redis pub/sub behind the Bus. Every node hears every other, itself left out. */
export function redisBus(url: string, log: StoreLog): Bus {
  const node = crypto.randomUUID()
  const sender = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  const listener = new Redis(url, { autoResubscribe: false })
  const gaps: (() => void)[] = []
  const ears: ((topics: string[]) => void)[] = []
  for (const [name, redis] of Object.entries({ sender, listener })) redis.on('error', (error) => log.warn({ err: error, name }, 'Redis does not answer'))
  listener.on('ready', async () => {
    try {
      await listener.subscribe(CHANNEL)
      for (const gap of gaps) gap()
    } catch (error) {
      log.warn({ err: error }, 'Redis subscription failed')
    }
  })
  listener.on('message', (_channel, text) => {
    const message = JSON.parse(text) as { node: string; topics: string[] }
    if (message.node !== node) for (const ear of ears) ear(message.topics)
  })
  return {
    publish(topics) {
      sender
        .publish(CHANNEL, JSON.stringify({ node, topics: [...topics] }))
        .catch((error: unknown) => log.warn({ err: error }, 'touched topics did not reach the other nodes'))
    },
    onTopics: (ear) => void ears.push(ear),
    onGap: (gap) => void gaps.push(gap),
    isReady: () => sender.status === 'ready' && listener.status === 'ready',
    async close() {
      sender.disconnect()
      listener.disconnect()
    },
  }
}
