import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { launch } from '../../scripts/testing/browser.launch.ts'
import { axe, inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { deskAt } from '../../scripts/testing/desk.ts'

interface Told {
  conversations: { id: string; lastText: string | null }[]
  chats: { id: string }[]
  snapshot?: { receipts: { visitor: { seen: number } } }
}

let demo: RunningServer
let desk: (method: string, path: string, body?: object) => Promise<Told>
beforeAll(async () => {
  demo = await startDemo()
  desk = await deskAt(demo.url)
})
afterAll(() => demo.stop())
const open = inChromium()

const here = (isAvailable: boolean, places = 4) => desk('PUT', '/chat/presence', { isAvailable, places })
const panelOf = (page: Page) => page.locator('kontuar-chat-panel')
const field = (page: Page) => panelOf(page).getByRole('textbox', { name: 'Wiadomość', exact: true })
const bubbles = (page: Page) => panelOf(page).locator('.message .bubble')
const storedIn = (page: Page) => page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)

async function enter(page: Page) {
  await page.locator('kontuar-chat').getByRole('button').click()
  await field(page).waitFor()
}

async function say(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
}

/** The conversation that holds a text, taken. */
async function taken(text: string) {
  const find = async () => (await desk('GET', '/chat/desk')).conversations.find(({ lastText }) => lastText === text)
  await expect.poll(find).toBeTruthy()
  const id = (await find())?.id ?? ''
  await desk('POST', `/conversations/${id}/take`)
  return { id, answer: (text: string) => desk('PUT', `/conversations/${id}/messages/${crypto.randomUUID()}`, { text }) }
}

const shop = (path = '') => `${demo.url}/demo/${path}`

describe('C5–C9 a shopper talks to the shop', () => {
  test('nothing before the click; then words both ways, a reload and a lost network lose nothing, and the end is rated', async () => {
    await here(true)
    const { page, context, errors } = await open('about:blank', { viewport: { width: 1280, height: 800 } })
    let sockets = 0
    page.on('websocket', () => sockets++)
    await page.goto(shop('produkt/kubek-jagoda'))
    await page.locator('kontuar-chat').getByText('Konsultant on-line').waitFor()
    expect([await storedIn(page), sockets]).toEqual([0, 0])
    await enter(page)
    await isFine(page)
    expect([await storedIn(page), sockets]).toEqual([0, 0])

    await say(page, 'Czy jest zielony?')
    const talk = await taken('Czy jest zielony?')
    await talk.answer('<img src=x onerror=alert(1)> Tak: https://kubek.example/zielony')
    await panelOf(page).getByRole('link', { name: 'https://kubek.example/zielony' }).waitFor()
    expect(await bubbles(page).locator('img').count()).toBe(0)
    await desk('PUT', `/conversations/${talk.id}/messages/${crypto.randomUUID()}`, { product: 'kubek-jagoda' })
    await panelOf(page)
      .getByRole('link', { name: /^Kubek Jagoda/ })
      .waitFor()
    await isFine(page)

    await page.reload()
    await expect.poll(() => bubbles(page).count()).toBe(2)

    await context.setOffline(true)
    await say(page, 'Napisane bez sieci')
    await panelOf(page).getByText('Brak połączenia.').waitFor()
    await talk.answer('Napisane w tym czasie')
    await context.setOffline(false)
    await expect
      .poll(() =>
        bubbles(page)
          .allTextContents()
          .then((texts) => texts.slice(2).sort()),
      )
      .toEqual(['Napisane bez sieci', 'Napisane w tym czasie'])

    await panelOf(page).getByRole('button', { name: 'Zakończ', exact: true }).click()
    await panelOf(page).getByRole('button', { name: 'Tak, zakończ' }).click()
    await panelOf(page).getByText('Jak oceniasz tę rozmowę?').waitFor()
    await isFine(page)
    await panelOf(page).getByRole('radio', { name: '5 gwiazdek' }).check({ force: true })
    await panelOf(page).getByRole('button', { name: 'Wyślij ocenę' }).click()
    await panelOf(page).getByText('Dziękujemy za ocenę.').first().waitFor()
    expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([])
  })

  test('C8 two tabs are one conversation over one line', async () => {
    await here(true)
    const { page, context } = await open(shop())
    await enter(page)
    await say(page, 'Z dwóch kart')
    const { answer } = await taken('Z dwóch kart')
    const other = await tab(context)
    await expect.poll(() => bubbles(other.page).count()).toBe(1)

    await answer('Do obu kart')
    for (const one of [page, other.page]) await expect.poll(() => bubbles(one).count()).toBe(2)
    expect(other.sockets()).toBe(0)
    await page.close()
    await answer('Po zamknięciu pierwszej')
    await expect.poll(() => bubbles(other.page).count()).toBe(3)
    expect(other.sockets()).toBe(1)
  })

  test('C5 the queue tells the place; with nobody there a message is left', async () => {
    await here(true, 1)
    const first = await open(shop())
    await enter(first.page)
    await say(first.page, 'Zajmuję miejsce')
    await taken('Zajmuję miejsce').catch(() => {})
    const { page } = await open(shop())
    await page.locator('kontuar-chat').getByText('Kolejka').waitFor()
    await enter(page)
    await say(page, 'Czekam')
    await panelOf(page)
      .getByText(/Jesteś w kolejce, miejsce \d/)
      .waitFor()

    await here(false)
    const left = await open(shop(), { viewport: { width: 360, height: 740 } })
    await left.page.locator('kontuar-chat').getByText('Zostaw wiadomość').waitFor()
    await enter(left.page)
    await panelOf(left.page).getByLabel('E-mail').fill('jan@poczta.example')
    await say(left.page, 'Proszę o odpowiedź')
    await panelOf(left.page).getByText('na adres jan@poczta.example').waitFor()
    await left.page.goBack()
    await expect.poll(() => panelOf(left.page).getByRole('dialog').isVisible()).toBe(false)
  })

  test('C8 where sockets are blocked the conversation goes over long polls, both ways', async () => {
    await here(true)
    const { page, errors } = await open('about:blank')
    await page.routeWebSocket(/\/v1\/live/, (socket) => socket.close())
    await page.goto(shop())
    await enter(page)
    await say(page, 'Bez gniazda')
    const talk = await taken('Bez gniazda')
    for (const text of ['Słychać?', 'Nadal?']) {
      await talk.answer(text)
      await bubbles(page).getByText(text).waitFor()
    }
    await expect.poll(() => desk('GET', `/conversations/${talk.id}`).then(({ snapshot }) => snapshot?.receipts.visitor.seen)).toBeGreaterThan(2)
    await say(page, 'Tak')
    await expect.poll(() => bubbles(page).count()).toBe(4)
    expect(await panelOf(page).getByText('Brak połączenia.').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('C10 a picture is enlarged, and Escape puts it away and leaves the chat', async () => {
    await here(true)
    const { page } = await open(shop('produkt/kubek-jagoda'), { viewport: { width: 1280, height: 800 } })
    await enter(page)
    await say(page, 'Jak wygląda?')
    const talk = await taken('Jak wygląda?')
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#936' } })
      .png()
      .toBuffer()
    await desk('PUT', `/conversations/${talk.id}/images/${crypto.randomUUID()}`, picture)
    await panelOf(page).locator('.picture').press('Enter')
    await panelOf(page).getByRole('button', { name: 'Zamknij zdjęcie' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => panelOf(page).locator('.lightbox').count()).toBe(0)
    expect(await field(page).isVisible()).toBe(true)
  })

  test('C5 axe finds nothing in the queue, with nobody there, and out of hours', async () => {
    const [{ id } = { id: '' }] = (await desk('GET', '/chats')).chats
    const doors = [
      ['W kolejce', () => here(true, 1)],
      ['Teraz nikogo nie ma', () => here(false)],
      ['Czat jest zamknięty', () => desk('PATCH', `/chats/${id}`, { hours: {} })],
    ] as const
    for (const [status, prepare] of doors) {
      await prepare()
      const { page } = await open(shop())
      await enter(page)
      await panelOf(page).locator('.status').getByText(status).waitFor()
      await isFine(page)
    }
  })

  test('C6 on a phone Tab stays in the chat, Escape and Back close it, and the focus is where it was', async () => {
    const { page } = await open(shop(), { viewport: { width: 360, height: 740 } })
    const isClosed = () => expect.poll(() => panelOf(page).getByRole('dialog').isVisible()).toBe(false)
    const focused = () => page.evaluate(() => document.activeElement?.localName)
    await enter(page)
    const stops = new Set<string | undefined>()
    for (let at = 0; at < 12; at++) {
      await page.keyboard.press('Tab')
      stops.add(await focused())
    }
    expect([...stops].filter((stop) => stop !== 'kontuar-chat-panel' && stop !== 'body')).toEqual([])
    expect(stops).toContain('kontuar-chat-panel')

    await page.keyboard.press('Escape')
    await isClosed()
    await expect.poll(focused).toBe('kontuar-chat')
    await page.keyboard.press('Enter')
    await field(page).waitFor()
    await page.goBack()
    await isClosed()
    await expect.poll(focused).toBe('kontuar-chat')
    expect(page.url()).toBe(shop())
  })

  test('E5 a page with the chat closed comes back from the back/forward cache', async () => {
    const browser = await launch(inject('chromium'), { ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.goto(shop())
    await page.locator('kontuar-chat').getByRole('button').waitFor()
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.kept = `${persisted}`
      }),
    )
    await page.goto(shop('koszyk'))
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => page.locator('html').getAttribute('data-kept')).toBe('true')
  })
})

/** Another tab of the same browser, with its panel open. */
async function tab(context: BrowserContext) {
  const page = await context.newPage()
  let sockets = 0
  page.on('websocket', () => sockets++)
  await page.goto(shop())
  await enter(page)
  return { page, sockets: () => sockets }
}
