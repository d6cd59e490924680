// The service worker of push messages: shows them, opens what they lead to and tells what became of them.
// It knows its shop from its own address, or from `self.kontuar = { shop, url }` before an `importScripts` of it.

interface Shown {
  title: string
  navigate: string
  data?: { report?: string; navigate?: string }
}

interface Notice extends Event {
  waitUntil(work: Promise<unknown>): void
  data?: { json(): { web_push?: number; notification: Shown } }
  notification: Notification & { data?: Shown['data'] }
  oldSubscription?: PushSubscription
  newSubscription?: PushSubscription
}

interface Page {
  url: string
  focus(): Promise<unknown>
}

const worker = self as unknown as {
  kontuar?: { shop: string; url: string }
  location: Location
  registration: ServiceWorkerRegistration
  clients: { matchAll(options: object): Promise<Page[]>; openWindow(url: string): Promise<unknown> }
  addEventListener(type: string, listener: (event: Notice) => void): void
}
const { shop, url } = worker.kontuar ?? (Object.fromEntries(new URLSearchParams(worker.location.search)) as { shop: string; url: string })

/** Best effort: a notification and its link work without us. */
const send = (method: string, path: string, body: object) =>
  fetch(`${url}v1/shops/${shop}/push/${path}`, { method, body: JSON.stringify(body), headers: { 'content-type': 'text/plain' }, keepalive: true }).catch(
    () => {},
  )

const tell = (data: Shown['data'], what: string) => data?.report && send('POST', 'reports', { report: data.report, what })

async function show({ title, navigate, data, ...options }: Shown) {
  await worker.registration.showNotification(title, { ...options, data: { ...data, navigate } })
  await tell(data, 'shown')
}

async function open(to: string) {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find((page) => page.url === to)
  await (page ? page.focus() : worker.clients.openWindow(to))
}

async function renew({ oldSubscription, newSubscription }: Notice) {
  if (!oldSubscription) return
  const { applicationServerKey, userVisibleOnly } = oldSubscription.options
  const fresh = newSubscription ?? (await worker.registration.pushManager.subscribe({ applicationServerKey, userVisibleOnly }))
  const key = btoa(String.fromCharCode(...new Uint8Array(fresh.options.applicationServerKey ?? applicationServerKey ?? new ArrayBuffer())))
  const { endpoint, keys } = fresh.toJSON()
  const asUrl = key.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
  await send('PUT', 'subscriptions', { endpoint, keys, key: asUrl, replaces: oldSubscription.endpoint })
}

const on = worker.addEventListener.bind(worker)

on('push', (event) => {
  const message = event.data?.json()
  if (message?.web_push === 8030) event.waitUntil(show(message.notification))
})
on('notificationclick', (event) => {
  const { data } = event.notification
  if (!data?.navigate) return
  event.notification.close()
  event.waitUntil(Promise.all([tell(data, 'clicked'), open(data.navigate)]))
})
on('notificationclose', (event) => event.waitUntil(Promise.resolve(tell(event.notification.data, 'closed'))))
on('pushsubscriptionchange', (event) => event.waitUntil(renew(event)))
