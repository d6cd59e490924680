import { createHmac, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()
const signedIn = (options = {}) => signedInAt(open, demo.url, options)

/** Adds WooCommerce in the page; answers how to tell its address something, signed. */
async function connect(page: Page, home: string) {
  await page.goto(`${home}/settings/integrations`)
  await page.getByRole('button', { name: 'Dodaj integrację' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nazwa').fill('Sklep główny')
  await dialog.getByRole('button', { name: 'Dodaj integrację' }).click()
  await dialog.getByText('Gotowe – teraz połącz sklep').waitFor()
  const [address = '', secret = ''] = await dialog.locator('pre').allTextContents()
  const tell = (body: object | string, topic = 'order.updated') => {
    const payload = typeof body === 'string' ? body : JSON.stringify(body)
    const signature = createHmac('sha256', secret).update(payload).digest('base64')
    const headers = { 'content-type': 'application/json', 'x-wc-webhook-topic': topic, 'x-wc-webhook-signature': signature }
    return fetch(address, { method: 'POST', headers: { ...headers, 'x-wc-webhook-delivery-id': randomUUID() }, body: payload })
  }
  return { dialog, secret, tell }
}

const wooOrder = {
  ...{ id: 4101, number: 'WOO-4101', status: 'processing', currency: 'PLN', total: '138.99', customer_id: 0, refunds: [], meta_data: [] },
  ...{ date_created_gmt: '2026-03-02T09:15:00', date_modified_gmt: '2026-03-02T09:15:07', date_paid_gmt: '2026-03-02T09:15:07' },
  billing: { first_name: 'Łucja', last_name: 'Żak', email: 'lucja.z@poczta.example' },
  line_items: [{ id: 1, name: 'Kubek „Zorza”', product_id: 93, variation_id: 0, quantity: 2, sku: 'KUB-93', price: 69.495, total: '138.99' }],
}

/** Reads the list anew until it says so: a message is read by a job, a moment after it came. */
const untilShown = (page: Page, text: string) =>
  expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Odśwież' }).click()
      await page.locator('.line').first().waitFor()
      return page.locator('main').getByText(text, { exact: true }).count()
    })
    .toBeGreaterThan(0)

describe('O1 the shop’s platform', () => {
  test('is connected, tells of an order, and the order leads back to what told of it', async () => {
    const { page, home, errors } = await signedIn()
    await page.goto(`${home}/settings/integrations`)
    await page.getByText('Żadna platforma nie jest jeszcze połączona').waitFor()
    await isFine(page)
    const { dialog, secret, tell } = await connect(page, home)
    await isFine(page)
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(true)
    await dialog.getByRole('button', { name: 'Mam go' }).click()
    expect(await page.getByText(secret).count()).toBe(0)
    expect((await tell(wooOrder)).status).toBe(200)

    await page.getByRole('link', { name: 'Wiadomości z platform' }).click()
    await untilShown(page, 'odczytana')
    await isFine(page)
    await page.getByRole('link', { name: /Zmiana zamówienia/ }).click()
    await page.getByText('"number": "WOO-4101"').waitFor()
    await isFine(page)
    await page.getByRole('link', { name: 'WOO-4101' }).click()
    await page.getByRole('heading', { name: 'Zamówienie WOO-4101' }).waitFor()
    await page.getByText('138,99').first().waitFor()
    await page.getByRole('link', { name: /Zmiana zamówienia/ }).waitFor()
    await isFine(page)
    expect(errors).toEqual([])
  })

  test('a message that cannot be read says why, is read again, one or all, and stays when it is no better', async () => {
    const { page, home } = await signedIn()
    const { dialog, tell } = await connect(page, home)
    await dialog.getByRole('button', { name: 'Mam go' }).click()
    await tell({ id: 7, status: 'processing' })
    await tell('no order at all')

    await page.goto(`${home}/settings/inbox`)
    await untilShown(page, 'nieodczytana')
    await page.getByLabel('Stan').selectOption('failed')
    await expect.poll(() => page.locator('.line').count()).toBe(2)
    await isFine(page)
    await page.getByText('Treści nie da się odczytać').or(page.getByText('W zamówieniu czegoś brakuje')).first().waitFor()
    await page
      .getByRole('button', { name: /^Odczytaj ponownie: / })
      .first()
      .click()
    await page.getByText('Wiadomość czeka na ponowne odczytanie').waitFor()
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: 'Odśwież' }).click()
        return page.locator('.line').count()
      })
      .toBe(2)
    await page.getByRole('button', { name: 'Odczytaj ponownie nieodczytane' }).click()
    await isFine(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Odczytaj ponownie nieodczytane' }).click()
    await page.getByText('Do ponownego odczytania: 2 wiadomości').waitFor()
  })

  test('a secret is replaced and the platform taken away, each with its consequence said', async () => {
    const { page, home } = await signedIn()
    const { dialog, secret, tell } = await connect(page, home)
    await dialog.getByRole('button', { name: 'Mam go' }).click()
    const cards = await page.locator('.integration').count()
    await page
      .getByRole('button', { name: /^Wymień sekret: / })
      .last()
      .click()
    await dialog.getByRole('button', { name: 'Wymień sekret' }).click()
    await dialog.getByText('Oto nowy sekret').waitFor()
    expect(await dialog.getByText(secret).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Mam go' }).click()
    await page.getByText('Poprzedni sekret działa do').waitFor()
    expect((await tell(wooOrder)).status).toBe(200)

    await page
      .getByRole('button', { name: /^Odłącz: / })
      .last()
      .click()
    await dialog.getByText('Adres przestanie odpowiadać od razu').waitFor()
    await isFine(page)
    await dialog.getByRole('button', { name: 'Odłącz' }).click()
    await expect.poll(() => page.locator('.integration').count()).toBe(cards - 1)
    expect((await tell(wooOrder)).status).toBe(404)
  })
})

describe('O1 orders in the admin page', () => {
  test('are searched by keyboard, filtered in the address, and taken away as a file', async () => {
    const { page, home } = await signedIn()
    await page.goto(`${home}/orders`)
    await page.getByRole('row').nth(5).waitFor()
    await isFine(page)
    await page.keyboard.press('/')
    await page.keyboard.type('MAJA.ziel')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('MAJA.ziel')
    await page.getByLabel('Stan').selectOption('refunded')
    await expect.poll(() => page.url()).toContain('status=refunded')
    await page.locator('tbody tr').filter({ hasText: 'zwrócone' }).first().waitFor()
    await expect.poll(() => page.locator('tbody tr').filter({ hasNotText: 'zwrócone' }).count()).toBe(0)
    const shown = await page.locator('tbody tr').count()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Pobierz CSV' }).click()])
    const text = await readFile(await file.path(), 'utf8')
    expect(text.match(/maja\.zielinska@/g)).toHaveLength(shown)
    expect(text).toContain('Numer;Źródło')

    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Zamówienie KS-/ }).waitFor()
    await page.getByRole('link', { name: 'Wszystkie zamówienia tej osoby' }).click()
    await page.getByText('Zamówienia jednego klienta').waitFor()
    await isFine(page)
    await page.goto(`${home}/orders?q=nikt-taki`)
    await page.getByText('Żadne zamówienie nie pasuje').waitFor()
    await isFine(page)
  })

  test('in English and in the dark', async () => {
    const { page, home } = await signedIn({ locale: 'en-GB', colorScheme: 'dark' })
    for (const [path, title] of [
      ['/orders', 'Orders'],
      ['/widgets', 'Widgets'],
      ['/settings/integrations', 'Integrations'],
      ['/settings/inbox', 'Messages from platforms'],
    ]) {
      await page.goto(`${home}${path}`)
      await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
      await page.getByText('Loading').waitFor({ state: 'detached' })
      await isFine(page)
    }
  })
})

describe('R15 the widgets page', () => {
  test('shows each widget as shoppers see it, dressed as chosen, and gives the code', async () => {
    const { page, home, errors } = await signedIn({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${home}/widgets`)
    const frame = page.frameLocator('iframe')
    await frame.locator('kontuar-rating').getByText(/\d,\d/).first().waitFor()
    await isFine(page)
    await page.getByRole('link', { name: /^Opinie Podsumowanie/ }).click()
    await page.getByLabel('Produkt w podglądzie').selectOption({ label: 'Kubek Polny' })
    await page.getByLabel('Motyw').selectOption('dark')
    await page.getByLabel('Język').selectOption('en')
    await page.getByLabel('Własny kolor').check()
    await page.getByRole('button', { name: 'Telefon' }).click()
    await frame.locator('kontuar-reviews').getByText('Most helpful').first().waitFor({ state: 'attached' })
    expect(await frame.locator('html').evaluate(() => innerWidth)).toBeLessThanOrEqual(360)
    expect(await frame.locator('kontuar-reviews').evaluate((element) => getComputedStyle(element).getPropertyValue('--kontuar-accent'))).toBe('#0b6e5f')
    expect(await frame.locator('html').evaluate(() => origin)).toBe('null')
    await isFine(page)

    await page.getByRole('button', { name: /^Kopiuj: 2\. Element/ }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('<kontuar-reviews product="kubek-polny" theme="dark" lang="en"></kontuar-reviews>')
    await page.getByRole('button', { name: 'npm', exact: true }).click()
    await page.getByText('npm install kontuar').waitFor()
    const address = page.url()
    await page.reload()
    expect(page.url()).toBe(address)
    expect(await page.getByLabel('Motyw').inputValue()).toBe('dark')
    expect(errors).toEqual([])
  })

  test('a shop that let only its own site use its key sees its previews all the same', async () => {
    const { page, home } = await signedIn()
    await page.goto(`${home}/settings`)
    await page.locator('.key').first().waitFor()
    for (const key of await page.locator('.key').all()) {
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
      await key.getByLabel('Dozwolone strony').fill('https://kubek.example')
      await key.getByRole('button', { name: 'Zapisz' }).click()
      await saved
    }

    await page.goto(`${home}/widgets`)
    await page.frameLocator('iframe').locator('kontuar-rating').getByText(/\d,\d/).first().waitFor()
  })
})

describe('R7 views of the reviews', () => {
  test('by source and by purchase, kept in the address', async () => {
    const { page, home } = await signedIn()
    await page.goto(`${home}/reviews?status=all`)
    await page.getByLabel('Źródło').selectOption('import')
    await page.getByText('Nic nie pasuje do filtrów').waitFor()
    await page.getByRole('button', { name: 'Wyczyść filtry' }).first().click()
    await page.getByLabel('Zakup', { exact: true }).selectOption('no')
    await expect.poll(() => page.url()).toContain('verified=no')
    await page.getByRole('checkbox').nth(3).waitFor()
  })
})
