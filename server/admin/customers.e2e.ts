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

/** The card of the one customer that a search finds. */
async function openCard(page: Page, home: string, q: string) {
  await page.goto(`${home}/customers`)
  await page.getByRole('searchbox').fill(q)
  await expect.poll(() => page.locator('a.line-text').count()).toBe(1)
  await page.locator('a.line-text').click()
  await page.locator('.contact-card h2').first().waitFor()
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

describe('C14 the card of a customer', () => {
  test('tells who it is and why they score, what they had in the cart and what goes with it', async () => {
    const { page, home, errors } = await signedIn()
    await openCard(page, home, 'lucja.zak@')
    await page.getByRole('heading', { name: 'Łucja Żak' }).waitFor()
    await page.getByText('Skąd te punkty').click()
    await page.getByText('4 zamówienia').waitFor()
    await isFine(page)

    const offers = part(page, 'Co zaproponować')
    await offers.getByText(/^Koszyk wart/).waitFor()
    await offers.getByRole('tab', { name: 'Porzucony koszyk' }).focus()
    await page.keyboard.press('ArrowRight')
    await offers
      .getByText(/^często razem z: /)
      .first()
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await offers
      .getByText(/^oglądane /)
      .first()
      .waitFor()
    await part(page, 'Kupione produkty').getByText(/sztuk/).first().waitFor()
    await part(page, 'Ostatnie e-maile').getByText('Jak sprawdza się Kubek Borowy?').waitFor()
    await part(page, 'Zamówienia').getByRole('link').first().click()
    await page.getByRole('link', { name: 'Łucja Żak' }).click()
    await page.getByRole('heading', { name: 'Karta klienta' }).waitFor()
    expect(errors).toEqual([])
  })

  test('takes notes, tags and corrections in place, by keyboard, and gives back what was deleted', async () => {
    const { page, home, errors } = await signedIn()
    await openCard(page, home, 'tomasz.wrona@poczta')
    const notes = part(page, 'Notatki')
    await notes.getByLabel('Nowa notatka').fill('Oddzwonić po 16.')
    await page.keyboard.press('Control+Enter')
    await notes.getByText('Oddzwonić po 16.').waitFor()
    await notes.getByRole('button', { name: 'Usuń notatkę: Oddzwonić po 16.' }).click()
    await notes.getByText('Nie ma jeszcze notatek.').waitFor()
    await page.getByRole('button', { name: 'Cofnij' }).click()
    await notes.getByText('Oddzwonić po 16.').waitFor()
    await notes.getByRole('button', { name: 'Zmień notatkę: Oddzwonić po 16.' }).click()
    await isFine(page)
    await notes.getByLabel('Zmień notatkę').fill('Oddzwonić po 17.')
    await notes.getByRole('button', { name: 'Zapisz' }).click()
    await notes.getByText('Anna Kubecka · przed chwilą · zmiana: Anna Kubecka, przed chwilą').waitFor()

    const tags = part(page, 'Etykiety')
    await tags.getByLabel('Nowa etykieta').fill('Hurt')
    await page.keyboard.press('Enter')
    await tags.getByText('hurt', { exact: true }).waitFor()
    await tags.getByRole('button', { name: 'Usuń etykietę hurt' }).click()
    await expect.poll(() => tags.getByText('hurt', { exact: true }).count()).toBe(0)

    await page.getByRole('button', { name: 'Zmień dane' }).click()
    await page.getByLabel('E-mail', { exact: true }).fill('maja.zielinska@poczta.example')
    await page.keyboard.press('Enter')
    await page.getByText('Pod tym adresem lub numerem znany jest inny klient.').waitFor()
    await isFine(page)
    await page.getByLabel('E-mail', { exact: true }).fill('tomasz.wrona@poczta.example')
    await page.getByLabel('Telefon').fill('601 202 303')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '+48601202303' }).waitFor()
    expect(errors.filter((error) => !error.includes('409'))).toEqual([])
  })

  test('K8 keeps addresses: added, corrected and made the default by keyboard, and given back once deleted', async () => {
    const { page, home, errors } = await signedIn()
    await openCard(page, home, 'maja.zielinska@')
    const addresses = part(page, 'Adresy')
    await addresses.getByText('81-393 Gdynia').waitFor()
    await addresses.getByRole('button', { name: 'Nowy adres' }).press('Enter')
    await page.getByLabel('Ulica i numer').fill('Abrahama 1')
    await page.getByLabel('NIP').fill('526-025-02-75')
    await isFine(page)
    await page.keyboard.press('Enter')
    await addresses.getByText('W tym NIP-ie jest błąd: cyfra kontrolna się nie zgadza.').waitFor()
    expect(await page.getByLabel('Ulica i numer').inputValue()).toBe('Abrahama 1')
    await page.getByLabel('NIP').fill('526-025-02-74')
    await page.getByLabel('Kraj').selectOption('Niemcy')
    await page.keyboard.press('Enter')
    await addresses.getByText('NIP: 526-025-02-74').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Nowy adres')

    const added = addresses.getByRole('listitem').filter({ hasText: 'Abrahama 1' })
    await added.getByRole('button', { name: 'Do czego jest domyślny: Abrahama 1' }).press('Enter')
    await isFine(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await added.getByText('domyślny do faktury').waitFor()
    await expect.poll(() => addresses.getByText('domyślny do faktury').count()).toBe(1)
    await addresses.getByText('domyślny do wysyłki').waitFor()

    await added.getByRole('button', { name: 'Zmień adres: Abrahama 1' }).press('Enter')
    await page.getByLabel('Miejscowość').fill('Sopot')
    await page.keyboard.press('Enter')
    await added.getByText('Sopot').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Zmień adres: Abrahama 1')
    await added.getByRole('button', { name: 'Usuń adres: Abrahama 1' }).press('Enter')
    await expect.poll(() => added.count()).toBe(0)
    await page.getByRole('button', { name: 'Cofnij' }).click()
    await added.getByText('domyślny do faktury').waitFor()
    await isFine(page)
    await page.reload()
    await added.getByText('Niemcy').waitFor()
    expect(errors.filter((error) => !error.includes('422'))).toEqual([])
  })

  test('of a guest nobody knows has pages, device and what to offer, and nothing of a person', async () => {
    const { page, home, errors } = await signedIn()
    await page.goto(`${home}/visits?visitor=q25a-demo-visitor-1`)
    await page.getByRole('link', { name: 'Karta kontaktu' }).click()
    await page.getByRole('heading', { name: 'Gość #Q25A' }).waitFor()
    await page.getByText(/^Koszyk wart/).waitFor()
    await part(page, 'Ostatnie strony').getByText('/demo/koszyk').waitFor()
    expect(await part(page, 'Notatki').count()).toBe(0)
    expect(await part(page, 'Adresy').count()).toBe(0)
    await isFine(page)
    expect(errors).toEqual([])

    await page.goto(`${home}/visitors/nobody`)
    await page.getByText('Nic jeszcze nie wiadomo o tej osobie').waitFor()
    await isFine(page)
  })

  test('of a customer who is not there says so', async () => {
    const { page, home } = await signedIn()

    await page.goto(`${home}/customers/nobody`)

    await page.getByText('Nie udało się wczytać karty').waitFor()
    await isFine(page)
  })
})

describe('C14 tasks', () => {
  test('are set on the card, found among one’s own, and ticked off with a way back', async () => {
    const { page, home, errors } = await signedIn({ locale: 'en-GB' })
    await openCard(page, home, 'tomasz.wrona@poczta')
    await page.getByRole('button', { name: 'New task' }).click()
    await page.getByLabel('What to do').fill('Send the catalogue')
    await page.getByLabel('Due on').fill('2020-01-02')
    await isFine(page)
    await page.getByRole('button', { name: 'Add the task' }).click()
    await part(page, 'Tasks').getByText('Send the catalogue').waitFor()

    await page.goto(`${home}/tasks`)
    await page.getByText('overdue: 2 Jan 2020').waitFor()
    await page.getByLabel('Due', { exact: true }).selectOption('late')
    await expect.poll(() => page.url()).toContain('due=late')
    await page.getByRole('checkbox', { name: 'Done: Send the catalogue' }).check()
    await page.getByText('Task done').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Task open again').waitFor()
    await isFine(page)
    await page.getByLabel('Whose').selectOption('nobodys')
    await page.getByText('There are no tasks').waitFor()
    expect(errors).toEqual([])
  })
})

describe('K18 the scoring rules', () => {
  test('are tried on a customer as they are typed, refused where they are wrong, and saved', async () => {
    const { page, home, errors } = await signedIn()
    await page.goto(`${home}/settings/scoring`)
    await page.getByRole('searchbox').fill('lucja.zak@')
    const result = page.locator('.scoring-result')
    await result.getByText('4 zamówienia').waitFor()
    await page.getByText(/ w ostatnich 30 dniach: /).waitFor()
    await isFine(page)

    await page.getByLabel('Zamówienie: Punkty').fill('dużo')
    await page.getByText('Popraw reguły, aby zobaczyć podgląd.').waitFor()
    await isFine(page)
    await page.getByLabel('Zamówienie: Punkty').fill('40')
    await result.getByText('+100').waitFor()
    await result.getByText('(więcej już nie liczymy)').waitFor()
    await page.getByLabel('Wizyta w sklepie', { exact: true }).uncheck()
    await page.getByRole('button', { name: 'Zapisz' }).click()
    await page.getByText('Zapisano').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Zamówienie: Punkty').inputValue()).toBe('40')
    expect(await page.getByLabel('Wizyta w sklepie', { exact: true }).isChecked()).toBe(false)
    expect(errors).toEqual([])
  })
})
