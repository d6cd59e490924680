// Push messages, built and sent, against the web-push package, in turns in one run: `npm run bench:push`.
import { fork } from 'node:child_process'
import { createECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent } from 'node:https'
import { fileURLToPath } from 'node:url'
import webPush from 'web-push'
import { outwardLookup } from '../../server/modules/push/sending/address.ts'
import { decoded, encrypt } from '../../server/modules/push/sending/encrypt.ts'
import { PostOffice } from '../../server/modules/push/sending/post.ts'
import { newKeyPair, Vapid } from '../../server/modules/push/sending/vapid.ts'

const GOALS = { built: 2.5, sent: 1.8 }
const ROUNDS = 7
const BUILD_SECONDS = 2
const BROWSERS = 2000
const SENT = 3000
const FLIGHTS = 64
const CONTACT = 'mailto:biuro@shop.example'
const TEXT = 'Powiadomienie '.padEnd(200, 'a')

const pair = newKeyPair()
const details = { subject: CONTACT, publicKey: pair.publicKey, privateKey: pair.privateKey }
const vapid = new Vapid(pair, CONTACT)

const browsersAt = (origins: string[]) =>
  Array.from({ length: BROWSERS }, (_, index) => {
    const ecdh = createECDH('prime256v1')
    const keys = { p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
    const origin = origins[index % origins.length] ?? ''
    return { endpoint: `${origin}/send/${index}`, origin, keys }
  })
type Browser = ReturnType<typeof browsersAt>[number]

/** All that one request takes: keys read, text encrypted, token signed or found. */
function build({ origin, keys }: Browser) {
  const headers = { authorization: vapid.authorization(origin), 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream' }
  return { headers: { ...headers, ttl: '86400', urgency: 'normal', topic: 'bench' }, body: encrypt(decoded(keys), Buffer.from(TEXT)) }
}

const buildTheirs = ({ endpoint, keys }: Browser) =>
  webPush.generateRequestDetails({ endpoint, keys }, TEXT, {
    vapidDetails: details,
    TTL: 86_400,
    urgency: 'normal',
    topic: 'bench',
    contentEncoding: 'aes128gcm',
  })

/** How many in a second of the processor. */
function rate(work: (browser: Browser) => unknown, browsers: Browser[]): number {
  const cpu = process.cpuUsage()
  const until = performance.now() + BUILD_SECONDS * 1000
  let done = 0
  while (performance.now() < until) for (const end = done + 20; done < end; done++) work(browsers[done % BROWSERS] as Browser)
  const { user, system } = process.cpuUsage(cpu)
  return (done / (user + system)) * 1e6
}

/** How many in a second of the clock, so many under way at a time. */
async function flow(send: (browser: Browser) => Promise<unknown>, browsers: Browser[]): Promise<number> {
  let next = 0
  const started = performance.now()
  const fly = async () => {
    while (next < SENT) await send(browsers[next++ % BROWSERS] as Browser)
  }
  await Promise.all(Array.from({ length: FLIGHTS }, fly))
  return (SENT / (performance.now() - started)) * 1000
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function tell(name: string, rounds: [ours: number, theirs: number][], goal: number) {
  const ratio = median(rounds.map(([ours, theirs]) => ours / theirs))
  const [ours, theirs] = [0, 1].map((side) => Math.round(median(rounds.map((round) => round[side] ?? 0))))
  const isMet = ratio >= goal
  console.log(`${name.padEnd(34)} ${ratio.toFixed(2)}  goal ≥ ${goal}  ${isMet ? 'holds' : 'MISSED'}  ${ours}/s to ${theirs}/s of web-push`)
  if (!isMet) process.exitCode = 1
}

const many = browsersAt(Array.from({ length: 5 }, (_, index) => `https://push${index}.example`))
rate(build, many)
rate(buildTheirs, many)
const built = Array.from({ length: ROUNDS }, (): [number, number] => [rate(build, many), rate(buildTheirs, many)])
tell('built, per second of the processor', built, GOALS.built)

const service = fork(fileURLToPath(new URL('push.service.ts', import.meta.url)))
const [{ origin, ca }] = (await once(service, 'message')) as [{ origin: string; ca: string }]
const office = new PostOffice({ lookup: outwardLookup(), local: [origin], ca, timeout: 10_000 })
const here = browsersAt([origin])
const sendOurs = async (browser: Browser) => {
  const { status } = await office.post({ endpoint: browser.endpoint, ...build(browser) })
  if (status !== 201) throw new Error(`The push service answered ${status}`)
}
/** As its README has it; Node's own default agent keeps connections alive, and so does this one. */
const keepAlive = new Agent({ ca, keepAlive: true })
const sendTheirs = ({ endpoint, keys }: Browser) =>
  webPush.sendNotification({ endpoint, keys }, TEXT, {
    vapidDetails: details,
    TTL: 86_400,
    urgency: 'normal',
    topic: 'bench',
    contentEncoding: 'aes128gcm',
    agent: keepAlive,
  })
await flow(sendOurs, here)
await flow(sendTheirs, here)
const sent: [number, number][] = []
for (let round = 0; round < ROUNDS; round++) sent.push([await flow(sendOurs, here), await flow(sendTheirs, here)])
tell('sent over TLS on this machine', sent, GOALS.sent)
office.close()
keepAlive.destroy()
service.kill()
