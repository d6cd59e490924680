import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { consultantAt, shopperOf, type Told } from './testing.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

/** With places for all that these tests leave open. */
async function anna() {
  const opened = await consultantAt(demo, open, 'anna@kubek.example')
  await opened.page.getByLabel('Liczba miejsc').selectOption('20')
  await opened.page.getByText('z 20 miejsc').waitFor({ state: 'attached' })
  return opened
}
const shopper = (page: Page, home: string, text: string, told?: Told) => shopperOf(demo, page, home, text, told)

const row = (page: Page, id: string) => page.locator(`[data-conversation="${id}"]`)
const composer = (page: Page) => page.getByLabel('Twoja odpowiedź')
const folder = (page: Page, name: string) => page.getByRole('navigation', { name: 'Foldery' }).getByRole('link', { name })

const act = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Więcej działań' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** A conversation of somebody new, taken. */
async function taken(page: Page, home: string, text: string, told?: Told) {
  const guest = await shopper(page, home, text, told)
  await folder(page, 'Oczekujące').click()
  await row(page, guest.id).click()
  await page.getByRole('button', { name: 'Podejmij', exact: true }).click()
  await composer(page).waitFor()
  return guest
}

describe('C13 the gallery of the demo shop', () => {
  test('is narrowed by brand and category, and says what is out of stock', async () => {
    const { page, home } = await anna()
    await taken(page, home, 'Szukam wazonu')
    await page.getByRole('button', { name: 'Produkty' }).click()
    const gallery = page.getByRole('dialog')

    await gallery.getByLabel('Kategoria').selectOption('Wazony')
    await gallery.getByLabel('Marka').selectOption('Glina i Len')

    const only = gallery.getByRole('button', { name: /wyślij w rozmowie/ })
    await expect.poll(() => only.count()).toBe(1)
    expect(await only.textContent()).toMatch(/^Wazon Kora.*niedostępny/)
    await isFine(page)
  })
})

describe('C10 the tabs of conversations', () => {
  test('are called by name after a reload, also when a conversation is over', async () => {
    const { page, home } = await anna()
    await taken(page, home, 'Już po wszystkim', { name: 'Kasia Bąk' })
    await page.getByRole('button', { name: 'Zakończ', exact: true }).click()
    await taken(page, home, 'Jeszcze pytanie', { name: 'Leon Kot' })

    await page.reload()

    const names = page.getByRole('list', { name: 'Otwarte rozmowy' }).locator('.talk-tab-name')
    await expect.poll(() => names.allTextContents()).toEqual(expect.arrayContaining(['Kasia Bąk', 'Leon Kot']))
    expect(await names.allTextContents()).not.toContain('…')
  })

  test('of many the open one is in sight, and arrows walk through them', async () => {
    const { page, home } = await anna()
    const names = Array.from({ length: 8 }, (_, at) => `Osoba Numer ${at}`)
    const guests = []
    for (const name of names) guests.push(await shopper(page, home, 'Dzień dobry', { name }))
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const { id } of guests) await row(page, id).click()

    const list = page.getByRole('list', { name: 'Otwarte rozmowy' })
    const isInSight = async (name: string) => {
      const [tab, bar] = [await list.getByRole('link', { name }).boundingBox(), await list.boundingBox()]
      return tab && bar && tab.x >= bar.x && tab.x + tab.width <= bar.x + bar.width
    }
    await expect.poll(() => isInSight('Osoba Numer 7')).toBe(true)
    await list.getByRole('link', { name: 'Osoba Numer 7' }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    const first = await list.getByRole('link').first().textContent()
    expect(await list.locator('[aria-current]').textContent()).toBe(first)
    await isFine(page)
  })
})

describe('C15 a canned reply', () => {
  test('reads in the list as it will be written, also where no name is known', async () => {
    const { page, home } = await anna()
    await taken(page, home, 'Halo')

    await composer(page).fill('/witaj')

    await page.getByRole('option', { name: 'Dzień dobry! Z tej strony Anna.' }).waitFor()
  })
})

describe('C5 a place that is freed by hand', () => {
  test('is found where it is told of, marked among the ended, and freed', async () => {
    const { page, home } = await anna()
    const shop = home.split('/').at(-1) ?? ''
    await page.evaluate(async (shop) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const { chats } = await (await fetch(`/api/shops/${shop}/chats`)).json()
      await fetch(`/api/shops/${shop}/chats/${chats[0].id}`, { method: 'PATCH', headers, body: JSON.stringify({ freesPlaces: false }) })
    }, shop)
    const guest = await taken(page, home, 'Dziękuję, to wszystko', { name: 'Olga Wilk' })
    await page.getByRole('button', { name: 'Zakończ', exact: true }).click()

    await folder(page, 'Zakończone').click()
    await row(page, guest.id).getByText('zajmuje miejsce').waitFor()
    await page.getByRole('link', { name: '1 miejsce czeka na zwolnienie' }).click()
    await isFine(page)
    await page.getByRole('button', { name: 'Zwolnij miejsce: Olga Wilk' }).click()

    await page.getByText('Miejsce zwolnione').waitFor()
    expect(await page.getByText('czeka na zwolnienie').count()).toBe(0)
    await folder(page, 'Zakończone').click()
    await row(page, guest.id).waitFor()
    expect(await row(page, guest.id).getByText('zajmuje miejsce').count()).toBe(0)
  })
})

describe('C8 a text that is too long', () => {
  test('is kept whole, said to be too long, and sent once it is not', async () => {
    const { page, home } = await anna()
    const guest = await taken(page, home, 'Proszę o opis')
    const long = 'słowo '.repeat(700).trim()

    await composer(page).fill(long)
    await page.getByText(`Wiadomość jest za długa o ${long.length - 4000} znaków.`).waitFor()
    await isFine(page)
    await composer(page).press('Enter')
    expect(await composer(page).inputValue()).toBe(long)

    await composer(page).fill(long.slice(0, 3995))
    await page.getByText('Zostało znaków: 5').waitFor()
    await composer(page).press('Enter')
    await expect.poll(guest.hears).toContain(long.slice(0, 3995))
  })
})

describe('C17 a blocked guest', () => {
  test('is blocked with their network in one dialog, marked in the console, and named among the blocks', async () => {
    const { page, home } = await anna()
    const guest = await taken(page, home, 'Kup moje rzeczy')
    const name = (await page.locator('.pane-name').textContent()) ?? ''
    expect(name).toMatch(/^Gość #/)

    await act(page, 'Zablokuj…')
    await page
      .getByRole('dialog', { name: `Zablokuj: ${name}` })
      .getByLabel('Powód')
      .fill('spam')
    await page.getByLabel('Także sieć z ostatniej wizyty').check()
    await isFine(page)
    await page.keyboard.press('Enter')

    await folder(page, 'Aktywne').click()
    await row(page, guest.id).getByText('zablokowano').waitFor()
    await page.locator('.pane-head').getByText('zablokowano').waitFor()
    await page.getByRole('link', { name: 'Blokady' }).click()
    await page.locator('.lines').getByRole('link', { name }).click()
    await page.getByText('Kup moje rzeczy').waitFor()
  })
})

describe('C10, C14 the contact card beside two conversations', () => {
  test('opens for either, in the place of the list, and closes', async () => {
    const { page, home } = await anna()
    await page.setViewportSize({ width: 1440, height: 900 })
    await taken(page, home, 'Pierwsza', { name: 'Adam Lipa' })
    await taken(page, home, 'Druga', { name: 'Beata Klon' })
    await page.getByRole('button', { name: 'Dwie obok siebie' }).click()
    await expect.poll(() => composer(page).count()).toBe(2)
    const card = page.getByRole('complementary', { name: 'Karta klienta' })
    expect(await card.count()).toBe(0)

    for (const name of ['Beata Klon', 'Adam Lipa']) {
      await page
        .getByRole('article', { name: `Rozmowa: ${name}` })
        .getByRole('link', { name: 'Karta' })
        .click()
      await card.getByRole('heading', { name }).waitFor()
      expect(await composer(page).count()).toBe(2)
    }
    await isFine(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await card.getByRole('link', { name: 'Wróć do rozmowy' }).click()
    await page.locator('.inbox').waitFor()
    expect(await card.count()).toBe(0)
  })
})

describe('C14 the contact card beside the conversation', () => {
  test('follows it: what was waiting is active once it is taken', async () => {
    const { page } = await anna()
    await page.getByRole('link', { name: /^Hanna Lis/ }).click()
    const card = page.getByRole('complementary', { name: 'Karta klienta' })
    const talks = card.getByRole('region', { name: 'Rozmowy w czacie' })
    await talks.getByText('Oczekujące').waitFor()

    await page.getByRole('button', { name: 'Podejmij', exact: true }).click()

    await talks.getByText('Aktywne').waitFor()
    expect(await talks.getByText('Oczekujące').count()).toBe(0)
    await page.getByRole('button', { name: 'Zakończ', exact: true }).click()
    await talks.getByText('Zakończone').waitFor()
  })

  test('says what somebody who is shopping has in the cart, and not that they abandoned it', async () => {
    const { page, home } = await anna()
    const { page: shop } = await open(`${demo.url}/demo/produkt/kubek-polny`)
    await shop.getByRole('button', { name: 'Zgadzam się' }).click()
    await shop.getByRole('button', { name: 'Dodaj do koszyka' }).click()
    await shop.locator('kontuar-chat').getByRole('button').click()
    await shop.locator('kontuar-chat-panel').getByRole('textbox', { name: 'Wiadomość', exact: true }).fill('Czy spakujecie na prezent?')
    await shop.keyboard.press('Enter')

    await page.goto(`${home}/chat?folder=waiting`)
    await page.getByRole('link', { name: /Czy spakujecie na prezent/ }).click()

    const card = page.getByRole('complementary', { name: 'Karta klienta' })
    await card.getByText('W koszyku: 89,00').first().waitFor()
    await card.getByRole('tab', { name: 'W koszyku' }).waitFor()
    expect(await card.getByText('Porzucony koszyk').count()).toBe(0)
    await isFine(page)
  })
})

describe('C15 a chat that speaks first', () => {
  test('shows the consultant the line that the shopper answered', async () => {
    const { page, home } = await anna()
    const shop = home.split('/').at(-1) ?? ''
    await page.evaluate(async (shop) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const { chats } = await (await fetch(`/api/shops/${shop}/chats`)).json()
      const proactive = [{ id: 'miski', text: { pl: 'Pomóc w wyborze miski?' }, urls: ['/demo/kategoria/miski'], seconds: null, cartMinor: null }]
      await fetch(`/api/shops/${shop}/chats/${chats[0].id}`, { method: 'PATCH', headers, body: JSON.stringify({ proactive }) })
    }, shop)
    await page.getByRole('switch', { name: 'Przyjmuję rozmowy', checked: false }).click()
    await page.getByRole('switch', { name: 'Przyjmuję rozmowy', checked: true }).waitFor()
    const { page: visit } = await open(`${demo.url}/demo/kategoria/miski`)
    await visit.getByRole('button', { name: 'Nie, dziękuję' }).click()
    await visit.locator('kontuar-chat').getByRole('button', { name: 'Pomóc w wyborze miski?' }).click()
    await visit.locator('kontuar-chat-panel').getByRole('textbox', { name: 'Wiadomość', exact: true }).fill('Tak, do ramenu')
    await visit.keyboard.press('Enter')

    await page.getByRole('link', { name: /Tak, do ramenu/ }).click()

    await page.getByRole('log').getByText('Czat odezwał się pierwszy: Pomóc w wyborze miski?').waitFor()
    await isFine(page)
  })
})
