import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { wire } from '../../scripts/testing/wire.ts'
import { tokenOf } from '../../server/modules/identity/testing.ts'

/** The code of the tracking. */
const TRACKING = /\/assets\/tracking-/
const MUG = '/demo/produkt/kubek-polny'

let demo: RunningServer
let shop: string
let headers: Record<string, string>
beforeAll(async () => {
  demo = await startDemo()
  const [, email = '', password = ''] = /Login\s+(\S+)\s+(\S+)/.exec(demo.printed()) ?? []
  const answer = await fetch(`${demo.url}/api/session`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) },
  })
  const { csrf, shops } = (await answer.json()) as { csrf: string; shops: { id: string }[] }
  headers = { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrf, 'content-type': 'application/json' }
  shop = `${demo.url}/api/shops/${shops[0]?.id}`
})
afterAll(() => demo.stop())
const open = inChromium()

interface Visit {
  visitor: string
  pageViews: number
  entryUrl: string
  exitUrl: string
  cart: { valueMinor: number } | null
  order: string | null
  customer: { name: string } | null
}
const allVisits = async () => ((await (await fetch(`${shop}/visits?limit=100`, { headers })).json()) as { visits: Visit[] }).visits

/** A page that reaches the shop over a wire that is watched, and the visits it makes. */
async function watched(options: BrowserContextOptions = {}) {
  const { url, heard } = await wire(demo.url)
  const before = new Set((await allVisits()).map(({ visitor }) => visitor))
  const opened = await open('about:blank', options)
  /** What reached the server of tracking: whatever is not read. */
  const sent = () =>
    heard
      .filter(({ method, path }) => method !== 'GET' && path.includes('/v1/'))
      .map(({ path, body }) => ({ path: path.replace(/.*\/v1\/shops\/[^/]+/, ''), body }))
  const visits = async () => (await allVisits()).filter(({ visitor }) => !before.has(visitor))
  return { ...opened, url, heard, sent, visits }
}

const kept = (page: Page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].map((name) => name.replace(/pk_[\w-]+/, 'pk')))
const say = (page: Page, task: string) => page.evaluate(`window.kontuar.push((kontuar) => { ${task} })`)
const agree = (page: Page) => page.getByRole('button', { name: 'Zgadzam się' }).click()
const loaded = (page: Page) => page.waitForFunction(() => window.kontuar !== undefined && !Array.isArray(window.kontuar))

describe('O3 E5 before consent', () => {
  test('whatever the page calls, nothing is sent, stored or even loaded, also when the page is left', async () => {
    const { page, context, url, heard, sent, visits } = await watched()
    await page.goto(url + MUG)
    await loaded(page)
    await page.getByRole('button', { name: 'Zgadzam się' }).waitFor()
    expect(await axe(page)).toEqual([])

    await say(page, `kontuar.track('product', { product: 'kubek-polny' }); kontuar.identify('a.b.c')`)
    await page.goto(`${url}/demo/?utm_source=list`)
    await loaded(page)
    await page.locator('kontuar-rating').first().scrollIntoViewIfNeeded()
    await page.locator('kontuar-rating').getByRole('img').first().waitFor()

    expect(heard.filter(({ path }) => path.includes('tracking'))).toEqual([])
    expect([sent(), await kept(page), await context.cookies(), await visits()]).toEqual([[], [], [], []])
  })

  test('a refusal leaves nothing but itself', async () => {
    const { page, url, sent } = await watched()
    await page.goto(url + MUG)

    await page.getByRole('button', { name: 'Nie, dziękuję' }).click()
    await page.goto(`${url}/demo/`)
    await loaded(page)

    expect(await page.getByRole('button', { name: 'Nie, dziękuję' }).isVisible()).toBe(false)
    expect([sent(), await kept(page)]).toEqual([[], ['kontuar:pk:consent']])
  })

  test('a browser that asks not to be tracked is tracked only where the shopper pressed the button', async () => {
    const { page, context, url, sent, visits } = await watched()
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }))
    await page.goto(url + MUG)
    await loaded(page)

    await page.route(TRACKING, () => {})
    await say(page, 'kontuar.consent({ tracking: true })')
    await expect.poll(() => page.evaluate(() => (window.kontuar as { consent(): unknown }).consent())).toEqual({ tracking: false })

    await page.reload()
    await loaded(page)
    expect([sent(), await kept(page)]).toEqual([[], ['kontuar:pk:consent']])
    await page.unroute(TRACKING)
    await page.getByRole('button', { name: 'Zgoda na liczenie wizyt' }).click()
    await agree(page)
    await expect.poll(visits).toMatchObject([{ pageViews: 1 }])
  })
})

describe('O3 after consent', () => {
  test('from the page agreed on to the order, all is one visit', async () => {
    const { page, errors, url, sent, visits } = await watched()
    await page.goto(`${url}${MUG}?utm_source=list&sekret=1#tajne`)
    await agree(page)
    await page.getByRole('button', { name: 'Dodaj do koszyka' }).click()
    await expect.poll(visits).toMatchObject([{ pageViews: 1, cart: { valueMinor: 8900 } }])
    await page.getByRole('link', { name: /^Koszyk/ }).click()
    await page.getByRole('button', { name: 'Zamawiam' }).click()
    const order = await page.locator('[data-order]').textContent()

    await expect.poll(visits).toMatchObject([{ pageViews: 3, cart: { valueMinor: 8900 }, order, customer: null }])
    const [visit] = await visits()
    expect(visit?.entryUrl).toBe(`${url}${MUG}?utm_source=list`)
    expect(visit?.exitUrl).toBe(`${url}/demo/dziekujemy`)
    expect(new Set(sent().map(({ path }) => path))).toEqual(new Set(['/events']))
    expect(JSON.stringify(sent())).not.toMatch(/sekret|tajne/)
    expect(
      sent()
        .flatMap(({ body }) => JSON.parse(body).events)
        .map(({ type }) => type),
    ).toEqual(expect.arrayContaining(['page', 'product', 'cart', 'order']))
    expect(errors).toEqual([])
  })

  test('pages left before the tracking has come are counted by the next one, with what they told', async () => {
    const { page, url, sent, visits } = await watched()
    await page.route(TRACKING, () => {}) // never answered
    await page.goto(`${url}${MUG}?sekret=1#tajne`)
    await agree(page)
    await page.goto(`${url}/demo/kategoria/kubki`)
    await loaded(page)
    await page.unroute(TRACKING)
    await page.goto(`${url}/demo/`)

    await expect.poll(visits).toMatchObject([{ pageViews: 3, entryUrl: url + MUG, exitUrl: `${url}/demo/` }])
    expect(sent().flatMap(({ body }) => JSON.parse(body).events)).toContainEqual(
      expect.objectContaining({ type: 'product', product: 'kubek-polny', url: url + MUG }),
    )
    expect(JSON.stringify(sent())).not.toMatch(/sekret|tajne/)
    expect(await kept(page)).not.toContain('kontuar:pk:left')
  })

  test('two tabs are one visitor', async () => {
    const { page, context, url, visits } = await watched()
    await page.goto(url + MUG)
    await agree(page)
    await expect.poll(visits).toMatchObject([{ pageViews: 1 }])

    const tab = await context.newPage()
    await Promise.all([tab.goto(`${url}/demo/`), page.goto(`${url}/demo/kategoria/kubki`)])

    await expect.poll(visits).toMatchObject([{ pageViews: 3 }])
  })

  test('what could not be sent waits for the next page', async () => {
    const { page, url, visits } = await watched()
    await page.goto(url + MUG)
    await agree(page)
    await expect.poll(visits).toMatchObject([{ pageViews: 1 }])
    await page.route('**/events', (route) => route.abort())
    const failed: string[] = []
    page.on('requestfailed', (request) => request.url().endsWith('/events') && failed.push(request.url()))
    await page.goto(`${url}/demo/`)
    await expect.poll(() => failed.length).toBeGreaterThan(0)
    expect(await kept(page)).toContain('kontuar:pk:events')

    await page.unroute('**/events')
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))

    await expect.poll(visits).toMatchObject([{ pageViews: 2, exitUrl: `${url}/demo/` }])
  })

  test('K16 a signed token makes the visit the customer’s', async () => {
    const answer = await fetch(`${shop}/identity-secret`, { method: 'POST', headers, body: '{}' })
    const { secret } = (await answer.json()) as { secret: string }
    const { page, url, sent, visits } = await watched()
    await page.goto(url + MUG)
    await loaded(page)
    const identify = () => say(page, `kontuar.identify('${tokenOf(secret, { id: '7', firstName: 'Ewa' })}')`)

    await identify()
    expect(sent()).toEqual([])
    await agree(page)
    await expect.poll(visits).toMatchObject([{ customer: { name: 'Ewa' } }])
    await page.goto(`${url}/demo/`)
    await identify()
    await expect.poll(visits).toMatchObject([{ pageViews: 2, customer: { name: 'Ewa' } }])
    expect(sent().filter(({ path }) => path === '/identity')).toHaveLength(1)
  })
})

describe('O3 consent withdrawn', () => {
  test('what was stored is deleted here and on the server, in every tab, and nothing is sent any more', async () => {
    const { page, context, url, sent, visits } = await watched()
    await page.goto(url + MUG)
    await agree(page)
    await expect.poll(visits).toHaveLength(1)
    const tab = await context.newPage()
    await tab.goto(`${url}/demo/`)
    await expect.poll(visits).toMatchObject([{ pageViews: 2 }])

    await page.getByRole('button', { name: 'Zgoda na liczenie wizyt' }).click()
    await page.getByRole('button', { name: 'Nie, dziękuję' }).click()

    await expect.poll(visits).toEqual([])
    expect(sent().at(-1)?.path).toBe('/visits/withdrawal')
    const before = sent().length
    await page.goto(`${url}/demo/`)
    await tab.goto(url + MUG)
    await loaded(tab)
    expect([await kept(page), await kept(tab)]).toEqual([['kontuar:pk:consent'], ['kontuar:pk:consent']])
    expect([sent().length, await visits()]).toEqual([before, []])
  })

  test('what earlier pages stored and told goes also where it is withdrawn before the tracking has come', async () => {
    const { page, url, sent, visits } = await watched()
    await page.goto(url + MUG)
    await agree(page)
    await expect.poll(visits).toHaveLength(1)
    const come = Promise.withResolvers<void>()
    await page.route(TRACKING, async (route) => {
      await come.promise
      await route.continue()
    })
    await page.goto(`${url}/demo/`)
    await page.getByRole('button', { name: 'Zgoda na liczenie wizyt' }).click()
    await page.getByRole('button', { name: 'Nie, dziękuję' }).click()
    come.resolve()

    await expect.poll(visits).toEqual([])
    expect(sent().at(-1)?.path).toBe('/visits/withdrawal')
    expect(await kept(page)).toEqual(['kontuar:pk:consent'])
  })
})
