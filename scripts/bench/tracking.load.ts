import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const BATCH = 10
const VISITORS = 2_000
const PATIENCE = 50
const agent = new Agent({ keepAlive: true, maxSockets: 512 })

export interface Sent {
  /** By the batch, from when it was due to when it was acknowledged, in milliseconds. */
  times: number[]
  /** Ids of acknowledged events. */
  acknowledged: string[]
  /** Batches that had to be sent again. */
  repeated: number
  /** Page views among the acknowledged. */
  pageViews: number
  /** Seconds until the last acknowledgement. */
  took: number
}

const seeds = Array.from({ length: VISITORS }, () => randomUUID())

/** Sends so many events a second, in batches that are due at fixed times whatever becomes of the ones before; what is not acknowledged is sent again. */
export async function track(address: string, perSecond: number, seconds: number): Promise<Sent> {
  const sent: Sent = { times: [], acknowledged: [], repeated: 0, pageViews: 0, took: 0 }
  const batches = (perSecond * seconds) / BATCH
  const start = performance.now()
  const under: Promise<void>[] = []
  for (let index = 0; index < batches; index++) {
    const due = start + (index * 1000 * BATCH) / perSecond
    while (performance.now() < due) await pause(1)
    under.push(deliver(address, due, sent))
  }
  await Promise.all(under)
  sent.took = (performance.now() - start) / 1000
  return sent
}

async function deliver(address: string, due: number, sent: Sent) {
  const seed = seeds[Math.floor(Math.random() * VISITORS)]
  const events = Array.from({ length: BATCH }, (_, index) => eventOf(index))
  const body = JSON.stringify({ seed, events })
  while ((await post(address, body)) !== 200) {
    sent.repeated++
    await pause(PATIENCE)
  }
  sent.times.push(performance.now() - due)
  sent.acknowledged.push(...events.map(({ id }) => id))
  sent.pageViews += events.filter(({ type }) => type === 'page').length
}

const eventOf = (index: number) => {
  const told = { id: randomUUID(), age: 1000 - index * 100, url: `https://shop.example/produkt/p${Math.floor(Math.random() * 1000)}?utm_source=list` }
  if (index === 9) return { ...told, type: 'cart', value: Math.floor(Math.random() * 50_000), currency: 'PLN' }
  return index % 2 ? { ...told, type: 'product', product: `p${index}` } : { ...told, type: 'page' }
}

/** The answer's status; 0 where none came. */
function post(address: string, body: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'text/plain;charset=UTF-8', 'content-length': Buffer.byteLength(body), 'user-agent': 'Firefox/140.0 (Windows)' }
    const call = request(address, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', () => resolve(0))
    })
    call.on('error', () => resolve(0))
    call.end(body)
  })
}
