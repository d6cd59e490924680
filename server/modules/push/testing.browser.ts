import type { CDPSession, Page, Worker } from 'playwright-core'
import type { FakeBrowser } from './testing.service.ts'

/**
 * Gives a page the push subscription of a browser whose keys the test holds: without a network `PushManager.subscribe` never settles.
 * What it is asked, and whether it was unsubscribed, stands in `localStorage`.
 */
export async function stubPushManager(page: Page, endpoint: string, { keys }: FakeBrowser) {
  await page.addInitScript(
    ({ endpoint, keys }) => {
      const STATE = 'test:subscribed'
      const bytesOf = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0)).buffer
      const make = (key: string) => ({
        endpoint,
        options: { applicationServerKey: bytesOf(key), userVisibleOnly: true },
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => {
          localStorage.removeItem(STATE)
          return true
        },
      })
      const stub = {
        async subscribe({ applicationServerKey }: { applicationServerKey: string }) {
          localStorage.setItem(STATE, applicationServerKey)
          return make(applicationServerKey)
        },
        async getSubscription() {
          const key = localStorage.getItem(STATE)
          return key ? make(key) : null
        },
      }
      Object.assign(PushManager.prototype, stub)
    },
    { endpoint, keys },
  )
}

/** Hands a push message to the real worker of a page, as its browser would. */
export async function deliver(session: CDPSession, origin: string, registrationId: string, data: string) {
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
}

/** Follows the workers of a page. @returns the registration whose scope ends so, once it is there */
export async function watchWorkers(session: CDPSession) {
  const found = new Map<string, string>()
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const { scopeURL, registrationId, isDeleted } of registrations) if (!isDeleted) found.set(new URL(scopeURL).pathname, registrationId)
  })
  await session.send('ServiceWorker.enable')
  return (scope: string) => found.get(scope)
}

/** What a worker does when its first shown notification is clicked; browsers offer no way to click one. @returns the address it opened */
export const click = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const scope = self as unknown as {
      registration: ServiceWorkerRegistration
      clients: { openWindow(url: string): Promise<unknown> }
    }
    const opened = Promise.withResolvers<string>()
    scope.clients.openWindow = async (url) => opened.resolve(url)
    const [notification] = await scope.registration.getNotifications()
    const Event = (globalThis as unknown as { NotificationEvent: new (type: string, init: object) => globalThis.Event }).NotificationEvent
    dispatchEvent(new Event('notificationclick', { notification }))
    return opened.promise
  })
