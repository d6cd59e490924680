import { readFileSync } from 'node:fs'
import type { Config } from '../../../config.ts'
import type { Store, StoreLog } from '../../../db/store.ts'
import { startLoop } from '../../jobs/service/loop.ts'
import { senderOf } from '../../mail/service/sender.ts'
import { Signers } from '../service/keys.ts'
import { type Held, LeaseLost, takeMessage } from '../service/lease.ts'
import { spreadSome } from '../service/spread.ts'
import { outwardLookup } from './address.ts'
import { originOf } from './endpoint.ts'
import { PostOffice } from './post.ts'
import { Run, type Tools } from './run.ts'

/** How often it is looked for messages, in milliseconds. */
const PAUSE = 1_000
/** Messages sent at a time by one node: one that waits for slow push services must not hold up another. */
const LANES = 2
/** How long a push service may take to answer, in milliseconds. */
const TIMEOUT = 10_000

type Settings = Pick<Config, 'SECRET' | 'PUSH_SERVICES' | 'PUSH_LOCAL_SERVICES' | 'PUSH_LOCAL_CA' | 'PUSH_CONTACT' | 'MAIL_FROM' | 'PUBLIC_URL'>

export const rulesOf = ({ PUSH_SERVICES: services, PUSH_LOCAL_SERVICES: local }: Pick<Config, 'PUSH_SERVICES' | 'PUSH_LOCAL_SERVICES'>) => ({ services, local })

/** What sending takes, from the settings. */
export function pushTools(store: Store, config: Settings, { timeout = TIMEOUT, lookup = outwardLookup() } = {}): Tools {
  const rules = rulesOf(config)
  const ca = config.PUSH_LOCAL_CA === undefined ? undefined : readFileSync(config.PUSH_LOCAL_CA, 'utf8')
  return {
    store,
    secret: config.SECRET,
    office: new PostOffice({ lookup, local: rules.local, ca, timeout }),
    signers: new Signers(config.SECRET, config.PUSH_CONTACT ?? `mailto:${senderOf(config)}`),
    parked: new Map(),
    isAllowed: (endpoint) => originOf(endpoint, rules) !== undefined,
  }
}

/** Works on the message that is due first; false when none is. */
export async function sendOnce(tools: Tools, { now = new Date(), signal = new AbortController().signal } = {}): Promise<boolean> {
  const taken = await takeMessage(tools.store, now)
  if (!taken) return false
  try {
    await new Run(tools, await spread(tools.store, taken, signal), signal).send()
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
  }
  return true
}

/** Counts a message's whole audience before anything of it leaves. */
async function spread(store: Store, taken: Held, signal: AbortSignal): Promise<Held> {
  let held = taken
  const more = (now: Held) => store.write((tx) => spreadSome(tx, now))
  while (held.spreadAt === null && held.state === 'sending' && !signal.aborted) held = await more(held)
  return held
}

/**
 * Sends what is due until `stop`, apart from the job queue: a message to many takes minutes, and mails must not wait for it.
 * The messages themselves are the queue; each is leased, so any node may run this.
 */
export function startSender(tools: Tools, log: StoreLog) {
  const step = (signal: AbortSignal) =>
    sendOnce(tools, { signal }).catch((error: unknown) => {
      log.error({ err: error }, 'push messages could not be sent')
      return false
    })
  const lanes = Array.from({ length: LANES }, () => startLoop(PAUSE, step))
  return {
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()))
      tools.office.close()
    },
  }
}
