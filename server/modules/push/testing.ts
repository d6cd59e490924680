import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { signIn, testApp, testShop } from '../../testing.ts'
import { pushTools, sendOnce } from './sending/sender.ts'
import { FakeBrowser, type FakePushService, fakePushService } from './testing.service.ts'

export const TEXT = 'Powiadomienia ze sklepu: promocje i nowości. Włącz powiadomienia'

/** A message that nothing is wrong with. */
export const goodMessage = (changes: object = {}) => ({
  ...{ title: 'Nowe kubki', body: 'Trzymają ciepło dwie godziny.', url: 'https://shop.test/kubki', ...changes },
})

/** A shop, a push service on this machine that its server may write to, and what a test does with both. */
export async function testPush(services: FakePushService[], { timeout = 5_000 } = {}) {
  const [first] = services
  const ca = join(tmpdir(), `kontuar-ca-${crypto.randomUUID()}.pem`)
  writeFileSync(ca, services.map((service) => service.ca).join(''))
  const app = await testApp({ config: { PUSH_LOCAL_SERVICES: services.map(({ origin }) => origin), PUSH_LOCAL_CA: ca } })
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const { key } = (await app.inject(`${shop.v1}/push`)).json()
  const tools = pushTools(app.store, app.config, { timeout })
  onTestFinished(() => tools.office.close())

  const staff = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
    app.inject({ method, url: `${shop.api}/push${path}`, headers, ...(body && { body }) })
  const shopper = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body: object) =>
    app.inject({ method, url: `${shop.v1}/push${path}`, headers: { 'content-type': 'text/plain' }, payload: JSON.stringify(body) })
  /** A browser as it tells itself to the server. */
  const told = (browser: FakeBrowser, changes: object = {}, at = first) => ({
    ...{ endpoint: `${at?.origin}${browser.path}`, keys: browser.keys, key, locale: 'pl', text: TEXT, page: 'https://shop.test/?utm_source=list&token=1' },
    ...changes,
  })
  return {
    ...{ app, shop, key, tools, staff, shopper, told },
    /** Browsers that have agreed. */
    async subscribed(count: number, changes: object = {}, at = first) {
      const browsers = Array.from({ length: count }, () => new FakeBrowser())
      for (const browser of browsers) await shopper('POST', '/subscriptions', told(browser, { seed: crypto.randomUUID(), ...changes }, at))
      return browsers
    },
    /** Writes a message and sets it off; `work` sends what is due. @returns its id */
    async sent(changes: object = {}): Promise<string> {
      const { id } = (await staff('POST', '/messages', goodMessage(changes))).json()
      await staff('POST', `/messages/${id}/steps`, { step: 'send' })
      return id
    },
    work: (later = 0) => sendOnce(tools, { now: new Date(Date.now() + later) }),
    message: async (id: string) => (await staff('GET', `/messages/${id}`)).json(),
  }
}

/** A push service that ends with the test. */
export async function testService(options?: Parameters<typeof fakePushService>[0]) {
  const service = await fakePushService(options)
  onTestFinished(() => service.close())
  return service
}
