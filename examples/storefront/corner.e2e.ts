import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axe, inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { deskAt } from '../../scripts/testing/desk.ts'

/** All that may come up, comes up here. */
const SHELF = '/demo/kategoria/talerze'
/** A survey alone, its first question a text. */
const WRITTEN = '/demo/kategoria/wazony'

const text = (pl: string, en = pl) => ({ pl, en })
const question = (id: string, kind: string, title: string) => ({
  ...{ id, kind, title: text(title), hint: text(''), low: text('wcale', 'not at all'), high: text('na pewno', 'certainly') },
  ...{ required: false, choices: [], min: 0, max: 0, branches: [] },
})

let demo: RunningServer
let desk: Awaited<ReturnType<typeof deskAt>>
let scale = ''
let written = ''
beforeAll(async () => {
  demo = await startDemo()
  desk = await deskAt(demo.url)
  const ask = async (name: string, urls: string[], questions: object[]) => {
    const { id } = await desk<{ id: string }>('POST', '/surveys', { name, trigger: 'time', seconds: 0, urls, cooldownDays: 30, questions })
    await desk('PATCH', `/surveys/${id}`, { state: 'active' })
    return id
  }
  scale = await ask('Skala', [SHELF], [question('nps', 'nps', 'Na ile prawdopodobne jest, że polecisz nasz sklep znajomym?'), question('ces', 'ces', 'Łatwo?')])
  written = await ask('Tekst', [WRITTEN], [question('why', 'text', 'Co powinniśmy poprawić?')])
  const poll = await desk<{ id: string }>('POST', '/polls', {
    question: { pl: 'Która glazura jest najładniejsza?', en: 'Which glaze is the finest?' },
    options: [{ text: { pl: 'Zieleń mchu', en: 'Moss green' } }, { text: { pl: 'Bursztyn', en: 'Amber' } }],
    placement: { paths: [SHELF], into: null },
  })
  await desk('POST', `/polls/${poll.id}/actions`, { action: 'activate' })
  const { chats } = await desk<{ chats: { id: string }[] }>('GET', '/chats')
  const hint = { id: 'h', text: text('Pomóc w wyborze talerzy?', 'May we help you choose plates?'), urls: [SHELF], seconds: 0, cartMinor: null }
  await desk('PATCH', `/chats/${chats[0]?.id}`, { proactive: [hint] })
})
afterAll(() => demo.stop())
/** Who gives no sign of life for a minute counts as away. */
beforeEach(() => desk('PUT', '/chat/presence', { isAvailable: true, places: 4 }))
const open = inChromium()

/** A shopper whose browser may be asked about notifications, at a page with a bell that asks by itself. */
async function shopper(path: string, width: number, height: number, language = 'pl') {
  const opened = await open('about:blank', { viewport: { width, height } })
  const { page, context } = opened
  const session = await context.newCDPSession(page)
  const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo
  const where = { origin: demo.url, ...(browserContextId && { browserContextId }) }
  await session.send('Browser.setPermission', { permission: { name: 'notifications' }, setting: 'prompt', ...where })
  await page.goto(`${demo.url}${path}${language === 'en' ? '?lang=en' : ''}`)
  await page.evaluate(() => {
    const bell = document.createElement('kontuar-push')
    bell.setAttribute('prompt', '')
    document.querySelector('main')?.prepend(bell)
  })
  return { ...opened, refuse: () => page.locator('[data-choice=no]').click(), ask: () => page.locator('[data-consent-change]').click() }
}

interface Box {
  name: string
  left: number
  top: number
  right: number
  bottom: number
}

/** What of Kontuar and of the page's own is seen over the page. A dialog that takes the whole screen leaves nothing else to see. */
const seen = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const inside = (host: string, part: string) => [...document.querySelectorAll(host)].flatMap((one) => [...(one.shadowRoot?.querySelectorAll(part) ?? [])])
    const parts: Record<string, Element[]> = {
      bar: [...document.querySelectorAll('[data-consent]')],
      card: [...document.querySelectorAll('.kontuar-card')],
      chat: inside('kontuar-chat-panel', 'dialog'),
      hint: inside('kontuar-chat', '[role=status]'),
      launcher: inside('kontuar-chat', 'button[part]'),
      prompt: inside('kontuar-push', '.prompt'),
    }
    const boxes = Object.entries(parts).flatMap(([name, elements]) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return { name, left, top, right, bottom, isModal: element.matches(':modal') }
        }),
    )
    const modal = boxes.find(({ isModal }) => isModal)
    return modal ? [modal] : boxes
  })

/** What reaches out of the window, and what lies over something else. */
async function faults(page: Page) {
  const boxes = await seen(page)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const outside = boxes.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
  const over = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.name} over ${other.name}`),
  )
  return { outside, over }
}

/** Waits until these are what is seen; then none lies over another, none reaches out of the window, and the keyboard is on nothing hidden. */
async function only(page: Page, ...names: string[]) {
  const wanted = [...names].sort()
  await expect.poll(() => seen(page).then((boxes) => boxes.map(({ name }) => name).sort())).toEqual(wanted)
  await expect.poll(() => faults(page)).toEqual({ outside: [], over: [] })
  const isSeen = await page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at === document.body || !!at?.checkVisibility({ visibilityProperty: true })
  })
  expect(isSeen).toBe(true)
}

const card = (page: Page) => page.locator('.kontuar-card')
const isPhone = (width: number) => width < 481
/** What stands beside an open chat: on a phone it takes the whole screen. */
const beside = (width: number, ...others: string[]) => (isPhone(width) ? ['chat'] : ['chat', 'launcher', ...others])
const chat = (page: Page, what: 'open' | 'close') => page.evaluate((what) => (window.kontuar as { chat: Record<string, () => void> }).chat[what]?.(), what)
const why = (page: Page, id: string) =>
  page.evaluate((id) => (window.kontuar as { survey: { why(id: string): Promise<{ reason?: string; by?: string; text: string }> } }).survey.why(id), id)

describe('C15 P1 Q9 N1 one thing at a time comes into the corner of the page', () => {
  test.each([
    [360, 640, 'pl'],
    [360, 740, 'en'],
    [1440, 900, 'pl'],
  ] as const)(
    'at %s × %s in %s: consent, cards, a hint of the chat, push; each waits for those before it, and none is lost',
    async (width, height, language) => {
      const { page, errors, refuse, ask } = await shopper(SHELF, width, height, language)
      const interrupted = async (...names: string[]) => {
        await ask()
        await only(page, 'bar', 'launcher')
        await refuse()
        await only(page, 'launcher', ...names)
      }
      await page.locator('kontuar-chat button').waitFor()
      await expect.poll(() => card(page).count()).toBe(1)
      await only(page, 'bar', 'launcher')
      await refuse()

      for (const tag of ['kontuar-poll', 'kontuar-survey']) {
        await expect.poll(() => card(page).locator(tag).count()).toBe(1)
        await only(page, 'launcher', 'card')
        await interrupted('card')
        expect(await axe(page)).toEqual([])
        await card(page)
          .getByRole('button', { name: language === 'pl' ? 'Zamknij' : 'Close' })
          .click()
      }

      await only(page, 'launcher', 'hint')
      await interrupted('hint')
      await page.getByRole('button', { name: language === 'pl' ? 'Zamknij podpowiedź' : 'Close the hint' }).click()

      await only(page, 'launcher', 'prompt')
      await interrupted('prompt')
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':push')))).toEqual([])
      await page.locator('kontuar-chat button').click()
      await only(page, ...beside(width))
      await chat(page, 'close')
      await only(page, 'launcher', 'prompt')
      await page.getByRole('button', { name: language === 'pl' ? 'Nie teraz' : 'Not now' }).click()
      await only(page, 'launcher')
      expect(errors).toEqual([])
    },
  )

  test('a survey that the page opens lies over the poll in the corner, which comes back after it', async () => {
    const { page, refuse } = await shopper(SHELF, 360, 640)
    await refuse()
    await card(page).getByRole('radio').first().waitFor()
    const shown = page.evaluate((id) => (window.kontuar as { survey: { show(id: string): Promise<boolean> } }).survey.show(id), scale)
    expect(await shown).toBe(true)
    await page.locator('kontuar-survey').getByText('Pytanie 1 z 2').waitFor()
    await only(page, 'launcher', 'card')
    await page.getByRole('button', { name: 'Zamknij' }).click()
    await card(page).getByRole('radio', { name: 'Bursztyn' }).waitFor()
    await only(page, 'launcher', 'card')
  })

  test.each([
    [360, 640],
    [1440, 900],
  ] as const)('at %s × %s the chat opened over a card hides it, and gives it back with what was typed', async (width, height) => {
    const { page, errors, refuse, ask } = await shopper(WRITTEN, width, height)
    const sent: (string | null)[] = []
    page.on('request', (request) => request.url().includes('/responses/') && sent.push(request.postData()))
    await only(page, 'bar', 'launcher')
    await chat(page, 'open')
    await only(page, ...beside(width, 'bar'))
    expect(await why(page, written)).toMatchObject({ reason: 'busy', by: 'chat', text: 'Na stronie jest otwarty czat.' })
    await chat(page, 'close')
    await only(page, 'bar', 'launcher')
    expect(await why(page, written)).toMatchObject({ reason: 'busy', by: 'page' })
    await refuse()

    await only(page, 'launcher', 'card')
    expect(await why(page, written)).toMatchObject({ shown: true })
    expect(await why(page, scale)).toMatchObject({ reason: 'page' })
    const field = card(page).getByRole('textbox')
    await field.fill('Szybsza ')
    await field.pressSequentially('dostawa')
    await chat(page, 'open')
    await only(page, ...beside(width))
    await page.keyboard.press('Escape')
    await only(page, 'launcher', 'card')
    await ask()
    await only(page, 'bar', 'launcher')
    await chat(page, 'open')
    await only(page, ...beside(width, 'bar'))
    await chat(page, 'close')
    await refuse()
    await only(page, 'launcher', 'card')
    expect(await field.inputValue()).toBe('Szybsza dostawa')

    await card(page).getByRole('button', { name: 'Wyślij' }).click()
    await card(page).getByText('Dziękujemy').waitFor()
    await expect.poll(() => sent.join()).toContain('Szybsza dostawa')
    expect(errors).toEqual([])
  })
})

describe('Q9 a survey in its place', () => {
  test('its answers stand in one row where a thumb can hit them, on a narrow phone too', async () => {
    for (const width of [320, 360]) {
      const { page, refuse } = await shopper(SHELF, width, 640)
      await refuse()
      await card(page).getByRole('button', { name: 'Zamknij' }).click()
      for (const count of [11, 7]) {
        await expect.poll(() => card(page).locator('.scale label').count()).toBe(count)
        const boxes = await card(page)
          .locator('.scale label')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
        expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1)
        expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
        // 24 pixels wide, or so far from the next one (WCAG 2.2, 2.5.8)
        expect(Math.min(...boxes.slice(1).map(({ left }, at) => left - (boxes[at]?.left ?? 0)))).toBeGreaterThanOrEqual(24)
        await card(page).locator('[type=submit]').click()
      }
    }
  })

  test('an element in the page has its place before it comes, and no other survey comes up beside it', async () => {
    const { page, refuse } = await shopper(WRITTEN, 1280, 900)
    await refuse()
    await card(page).getByRole('textbox').waitFor()
    await card(page).getByRole('button', { name: 'Zamknij' }).click()
    const heights = await page.evaluate(async (id) => {
      const own = document.createElement('kontuar-survey')
      own.setAttribute('survey', id)
      document.querySelector('main')?.prepend(own)
      const heights: number[] = []
      while (!own.shadowRoot?.querySelector('form')) {
        await new Promise(requestAnimationFrame)
        heights.push(own.offsetHeight)
      }
      return heights
    }, scale)
    expect(Math.min(...heights)).toBeGreaterThan(200)
    expect(await why(page, scale)).toMatchObject({ shown: true })
    expect(await why(page, written)).toMatchObject({ reason: 'cooldown' })

    await page.evaluate(() => localStorage.clear())
    expect(await why(page, written)).toMatchObject({ reason: 'busy', by: 'survey' })
    expect(await card(page).count()).toBe(0)
  })
})
