import { append, eventsAfter } from '../modules/streams/service.ts'
import { quiet, type TestApp, testApp, testShop } from '../testing.ts'
import { ServerFrame } from './contract.ts'
import { Hub } from './hub.ts'
import { Session, toWire } from './session.ts'
import { Sources } from './source.ts'

export const STREAM = 'room:one'

/** A store with a hub that hears its commits, and a shop whose rooms everybody of the shop may follow. */
export async function testGround(app?: TestApp) {
  const home = app ?? (await testApp())
  const { store } = home
  const shop = await testShop(home)
  const hub = new Hub(store, quiet)
  store.onTouched(hub.touched)
  const sources = new Sources()
  sources.add('room', {
    mayFollow: async (_db, { shopId }, id) => shopId === shop.shop.id && id !== 'closed',
    snapshot: async (db, id) => ({ events: (await eventsAfter(db, `room:${id}`, 0, 10_000)).map(toWire) }),
  })
  const ground = {
    ...{ live: { hub, sources, epoch: async () => 'first' }, store, heartbeat: 25_000 },
    identify: async (token: string) =>
      token === 'stranger' ? undefined : { shopId: token === 'neighbour' ? 'another' : shop.shop.id, kind: 'visitor' as const, id: token },
  }
  const say = (text: string, { stream = STREAM, sender = 'anna', key = crypto.randomUUID() as string } = {}) =>
    store.write((tx) => append(tx, { shopId: shop.shop.id, stream, kind: 'message', data: { text }, sender, key }))
  return { app: home, store, shop, hub, ground, say }
}

/** A session without a network: what it was sent, checked against the contract, and what it ended with. */
export function testSession(ground: ConstructorParameters<typeof Session>[0]) {
  const frames: ServerFrame[] = []
  const ends: number[] = []
  const faults: unknown[] = []
  const session = new Session(ground, {
    write: (text) => frames.push(ServerFrame.parse(JSON.parse(text))),
    end: (code) => ends.push(code),
    refused() {},
    failed: (error) => faults.push(error),
  })
  const hear = (frame: object) => session.hear(JSON.stringify(frame))
  return {
    session,
    frames,
    ends,
    faults,
    hear,
    hello: (token = 'anna', cursors = {}) => hear({ t: 'hello', v: 1, token, cursors }),
    of: (t: string) => frames.filter((frame) => frame.t === t),
  }
}

export const texts = (frames: ServerFrame[]) => frames.flatMap((frame) => (frame.t === 'event' ? [String(frame.d.text)] : []))
