const SCOPE = '/admin/push-test/'
/** Where no push service can be reached, browsers wait for ever. */
const TIMEOUT = 15_000

/** This browser cannot be written to, or its owner does not want that. */
export class NotTaken extends Error {
  override name = 'NotTaken'
}

/** Subscribes the browser of who writes messages, so that they can try them on themselves. @throws {NotTaken} */
export async function ownBrowser(key: string) {
  if (!('PushManager' in window) || (await Notification.requestPermission()) !== 'granted') throw new NotTaken()
  try {
    const registration = await navigator.serviceWorker.register('/push-worker.js', { scope: SCOPE })
    await started(registration)
    const manager = registration.pushManager
    const known = await manager.getSubscription()
    const isOurs = known && keyOf(known) === key
    if (known && !isOurs) await known.unsubscribe()
    const subscription = isOurs ? known : await inTime(manager.subscribe({ userVisibleOnly: true, applicationServerKey: key }))
    const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON()
    return { endpoint, keys: { p256dh, auth }, key }
  } catch (cause) {
    throw new NotTaken('The browser did not subscribe', { cause })
  }
}

const keyOf = ({ options }: PushSubscription) =>
  btoa(String.fromCharCode(...new Uint8Array(options.applicationServerKey ?? new ArrayBuffer())))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

const started = (registration: ServiceWorkerRegistration) =>
  new Promise<void>((resolve) => {
    const worker = registration.installing ?? registration.waiting
    if (registration.active || !worker) return resolve()
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve())
  })

const inTime = <Value>(work: Promise<Value>) =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(reject, TIMEOUT, new Error('The push service does not answer'))
    }),
  ])
