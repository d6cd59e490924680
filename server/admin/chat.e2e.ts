import type { Page } from 'playwright-core'
import sharp from 'sharp'
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

const consultant = (email: string) => consultantAt(demo, open, email)
const anna = () => consultant('anna@kubek.example')
const piotr = () => consultant('piotr@kubek.example')
const shopper = (page: Page, home: string, text: string, told?: Told) => shopperOf(demo, page, home, text, told)

const row = (page: Page, id: string) => page.locator(`[data-conversation="${id}"]`)
const log = (page: Page) => page.getByRole('log')
const composer = (page: Page) => page.getByLabel('Twoja odpowiedź')
const said = (page: Page) => page.locator('.said .said-text').allTextContents()

describe('C3, C4, C8, C10 the console', () => {
  test('a conversation is taken, answered, handed on, ended, taken back, found and taken up again', async () => {
    const { page, home, errors } = await anna()
    await isFine(page)
    const ola = await shopper(page, home, 'Czy kubek Jagoda jeszcze będzie?', { name: 'Ola Nowak' })
    await row(page, ola.id).getByText('klient czeka').waitFor()
    expect(await page.title()).toMatch(/^\(\d+\) Czat/)
    await row(page, ola.id).click()
    await log(page).getByText('Czy kubek Jagoda jeszcze będzie?').waitFor()
    await page.getByText('Koszyk').first().waitFor()
    await isFine(page)

    await page.keyboard.press('t')
    await composer(page).waitFor()
    await page.getByRole('link', { name: /^Aktywne/ }).click()
    await composer(page).fill('Tak, w piątek.')
    await composer(page).press('Enter')
    await expect.poll(ola.hears).toContain('Tak, w piątek.')
    await row(page, ola.id).getByText('sklep napisał ostatni').waitFor()
    await ola.say('Super, a biały?')
    await row(page, ola.id).getByText('klient czeka').waitFor()
    await composer(page).fill('Zaraz sprawdzę')
    await page.reload()
    await expect.poll(() => said(page)).toEqual(['Czy kubek Jagoda jeszcze będzie?', 'Tak, w piątek.', 'Super, a biały?'])
    expect(await composer(page).inputValue()).toBe('Zaraz sprawdzę')
    await isFine(page)

    const other = await piotr()
    await page.getByRole('button', { name: 'Więcej działań' }).click()
    await page.getByRole('menuitem', { name: 'Przekaż…' }).click()
    await page.getByLabel('Komu').selectOption({ label: (await page.getByRole('option', { name: /^Piotr/ }).textContent()) ?? '' })
    await page.getByLabel('Powód').fill('Zna się na szkliwie')
    await isFine(page)
    await page.getByRole('button', { name: 'Przekaż', exact: true }).click()
    await page.getByText('Podgląd: rozmowę prowadzi Piotr').waitFor()
    await isFine(page)

    await other.page.getByRole('link', { name: /^Aktywne/ }).click()
    await row(other.page, ola.id).click()
    await other.page.getByText('Zna się na szkliwie').waitFor()
    await other.page.reload()
    await other.page.getByText('Zna się na szkliwie').waitFor()
    await other.page.getByRole('button', { name: 'Zakończ', exact: true }).click()
    await other.page.getByText('Rozmowa zakończona').first().waitFor()
    await isFine(other.page)
    await other.page.getByRole('button', { name: 'Cofnij' }).click()
    await composer(other.page).waitFor()
    await other.page.keyboard.press('Escape')
    await other.page.keyboard.press('e')
    await other.page.getByRole('button', { name: 'Podejmij ponownie' }).waitFor()

    await page.keyboard.press('s')
    await page.keyboard.type('ola nowak')
    await page.getByRole('list', { name: 'Znalezione rozmowy' }).waitFor()
    await isFine(page)
    await row(page, ola.id).click()
    await page.keyboard.press('t')
    await composer(page).waitFor()
    expect(errors).toEqual([])
    expect(other.errors).toEqual([])
  })

  test('of two who take at once one has it, and the other is told who', async () => {
    const [one, other] = await Promise.all([anna(), piotr()])
    const guest = await shopper(one.page, one.home, 'Halo?')
    for (const { page } of [one, other]) await row(page, guest.id).click()
    for (const { page } of [one, other]) await page.getByRole('button', { name: 'Podejmij' }).waitFor()
    // Nothing that one does is heard by the other before they have both pressed.
    await Promise.all([one, other].map(({ page }) => page.evaluate(() => document.querySelector<HTMLElement>('[data-key="t"]')?.click())))
    const told = (page: Page) => page.getByText(/Tę rozmowę prowadzi już|Podgląd: rozmowę prowadzi/).count()
    const leads = (page: Page) => composer(page).count()
    await expect.poll(async () => (await leads(one.page)) + (await leads(other.page))).toBe(1)
    await expect.poll(async () => [one.page, other.page].map(async (page) => ((await leads(page)) ? 0 : told(page)))).toHaveLength(2)
    const loser = (await leads(one.page)) === 1 ? other.page : one.page
    await expect.poll(() => told(loser)).toBeGreaterThan(0)
    await loser
      .getByText(/rozmowę prowadzi (już )?(Anna|Piotr)/)
      .first()
      .waitFor()
  })

  test('tabs hide without ending, two stand side by side, and each keeps its draft', async () => {
    const { page, home } = await anna()
    const [jan, ewa] = [await shopper(page, home, 'Dzień dobry', { name: 'Jan Lis' }), await shopper(page, home, 'Hej', { name: 'Ewa Mak' })]
    for (const [visitor, draft] of [
      [jan, 'szkic dla Jana'],
      [ewa, 'szkic dla Ewy'],
    ] as const) {
      await page.getByRole('link', { name: /^Oczekujące/ }).click()
      await row(page, visitor.id).click()
      await page.getByRole('button', { name: 'Podejmij' }).click()
      await composer(page).fill(draft)
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+1')
    await expect.poll(() => composer(page).inputValue()).toBe('szkic dla Jana')
    await page.getByRole('button', { name: 'Dwie obok siebie' }).click()
    await expect.poll(() => composer(page).count()).toBe(2)
    expect(await composer(page).last().inputValue()).toBe('szkic dla Ewy')
    await isFine(page)
    await page.getByRole('button', { name: 'Ukryj kartę: Ewa Mak' }).click()
    await expect.poll(() => composer(page).count()).toBe(1)
    await page.getByRole('link', { name: /^Aktywne/ }).click()
    await row(page, ewa.id).click()
    await expect.poll(() => composer(page).inputValue()).toBe('szkic dla Ewy')
  })
})

describe('C8, C13, C15 what a consultant sends', () => {
  test('a canned reply by its letters, a product from the gallery, a pasted address as a card, a picture, a change of mind', async () => {
    const { page, home, errors } = await piotr()
    const shop = home.split('/').at(-1) ?? ''
    await page.evaluate(async (shop) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const at = `/api/shops/${shop}/canned-replies`
      const { replies } = await (await fetch(at)).json()
      for (const { id } of replies) await fetch(`${at}/${id}`, { method: 'DELETE', headers: { 'x-csrf-token': csrf } })
    }, shop)
    const guest = await shopper(page, home, 'Kiedy wyślecie?', { name: 'Iga' })
    await row(page, guest.id).click()
    await page.getByRole('button', { name: 'Podejmij' }).click()
    await composer(page).fill('/')
    await page.getByText('Nie ma jeszcze gotowych odpowiedzi.').waitFor()
    await isFine(page)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/chats\/replies$/)
    await page.evaluate(async (shop) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const body = JSON.stringify({
        shortcut: 'paczka',
        texts: { pl: 'Dzień dobry, {name}! Wysyłamy w 24 godziny.', en: 'Hello {name}! We ship in 24 hours.' },
      })
      await fetch(`/api/shops/${shop}/canned-replies`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': csrf }, body })
    }, shop)
    await page.goBack()

    await composer(page).fill('/Paczka')
    await page.getByRole('option', { name: /paczka/ }).waitFor()
    await isFine(page)
    await composer(page).press('Enter')
    expect(await composer(page).inputValue()).toBe('Dzień dobry, Iga! Wysyłamy w 24 godziny.')
    await composer(page).press('Enter')
    await expect.poll(guest.hears).toContain('Dzień dobry, Iga! Wysyłamy w 24 godziny.')

    await page.getByRole('button', { name: 'Działania na wiadomości' }).click()
    await page.getByRole('menuitem', { name: 'Zmień' }).click()
    await composer(page).fill('Dzień dobry, Iga! Wysyłamy jutro.')
    await composer(page).press('Enter')
    await expect.poll(guest.hears).toContain('Dzień dobry, Iga! Wysyłamy jutro.')

    await page.getByRole('button', { name: 'Produkty' }).click()
    await page.getByRole('dialog').getByRole('searchbox').fill('jagoda')
    await page
      .getByRole('button', { name: /Kubek Jagoda/ })
      .first()
      .waitFor()
    await isFine(page)
    await page
      .getByRole('button', { name: /Kubek Jagoda/ })
      .first()
      .click()
    await log(page).getByRole('link', { name: 'Kubek Jagoda' }).waitFor()

    await composer(page).focus()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', text)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, `${demo.url}/demo/produkt/kubek-jagoda`)
    await page.getByRole('button', { name: 'Wyślij jako kartę' }).click()
    await expect.poll(() => log(page).locator('.product-card').count()).toBe(2)

    await page.locator('input[type=file]').setInputFiles({
      name: 'kubek.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#5a6' } })
        .png()
        .toBuffer(),
    })
    await expect
      .poll(() =>
        log(page)
          .locator('img.said-image')
          .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 0 && (image as HTMLImageElement).src.includes('/images/'))),
      )
      .toEqual([true])
    await isFine(page)
    await page.getByRole('button', { name: 'Działania na wiadomości' }).last().click()
    await page.getByRole('menuitem', { name: 'Usuń' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Usuń' }).click()
    await log(page).getByText('wiadomość usunięta').waitFor()
    expect(errors).toEqual([])
  })
})
