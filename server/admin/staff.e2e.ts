import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { deskAt } from '../../scripts/testing/desk.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const signedIn = () => signedInAt(open, demo.url)

describe('A2 the team', () => {
  test('an invitation leads from the dialog through the outbox to an account with its rights', async () => {
    const { page, home, errors } = await signedIn()
    await page.goto(`${home}/settings/staff`)
    await page.getByRole('button', { name: 'Zaproś osobę' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('E-mail').fill('zosia@kubek.example')
    await dialog.getByLabel('Rola').selectOption('consultant')
    await dialog.getByLabel('moderowanie opinii').check()
    await isFine(page)
    await dialog.getByRole('button', { name: 'Wyślij zaproszenie' }).click()
    await page.getByRole('button', { name: /Wyślij ponownie: zosia@/ }).waitFor()
    await isFine(page)

    await page.getByRole('link', { name: 'Poczta' }).click()
    await page.getByRole('link', { name: /zaproszenie do zespołu/ }).click()
    const link = /http\S+\/admin\/invitation#\S+/.exec((await page.locator('.mail-text').textContent()) ?? '')?.[0] ?? ''
    await isFine(page)
    const guest = await open(link)
    await guest.page.getByLabel('Imię i nazwisko').fill('Zofia Nowa')
    await guest.page.locator('input[autocomplete=new-password]').fill('dwanaście liter')
    await isFine(guest.page)
    await guest.page.keyboard.press('Enter')
    await guest.page.waitForURL(`${home}/reviews`)
    await guest.page.goto(`${home}/settings/staff`)
    await guest.page.getByText(/konsultant · prawa dopasowane/).waitFor()
    expect(await guest.page.getByRole('link', { name: 'Poczta' }).count()).toBe(0)

    const again = await open(link)
    await again.page.getByRole('heading', { name: 'To zaproszenie już nie działa' }).first().waitFor()
    await isFine(again.page)
    expect([...errors, ...guest.errors]).toEqual([])
  })

  test('the only owner stays, and is told why', async () => {
    const { page, home } = await signedIn()
    await page.goto(`${home}/settings/staff`)
    await page.getByRole('button', { name: 'Usuń z zespołu: Anna Kubecka' }).click()
    await isFine(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Usuń z zespołu' }).click()
    await page.getByText('To jedyny właściciel').waitFor()
  })
})

describe('A3 and A5 keys and the log', () => {
  test('a secret key is shown once, and the log tells who made it', async () => {
    const { page, home } = await signedIn()
    await page.goto(`${home}/settings/keys`)
    await page.getByText('Nie ma jeszcze żadnego tajnego klucza').waitFor()
    await isFine(page)
    await page.getByRole('button', { name: 'Utwórz klucz' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nazwa').fill('Magazyn')
    await page.keyboard.press('Enter')
    await dialog.getByText('Zaznacz co najmniej jedno prawo.').waitFor()
    await dialog.getByLabel('oglądanie opinii').check()
    await dialog.getByRole('button', { name: 'Utwórz klucz' }).click()
    const secret = (await dialog.getByText(/^sk_/).textContent()) ?? ''
    await isFine(page)
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(true)
    await dialog.getByRole('button', { name: 'Mam go' }).click()
    await page.getByText('Magazyn').waitFor()
    await isFine(page)

    const shopId = home.split('/').at(-1)
    const reply = await fetch(`${demo.url}/api/shops/${shopId}/reviews?limit=1`, { headers: { authorization: `Bearer ${secret}` } })
    expect(reply.status).toBe(200)
    await page.getByRole('link', { name: 'Dziennik' }).click()
    await page.getByLabel('Czego dotyczy').selectOption('keys')
    await page.getByText('Anna Kubecka – dodano klucz').waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
    await isFine(page)
  })
})

describe('A2 my account', () => {
  test('shows where one is signed in, and signs the others out', async () => {
    await deskAt(demo.url)
    const { page, home } = await signedIn()
    await page.goto(`${home}/reviews`)
    await page.locator('.user-menu .menu-trigger').click()
    await page.getByRole('menuitem', { name: 'Moje konto' }).click()
    await page.getByText('ta przeglądarka').waitFor()
    await isFine(page)
    await page.getByRole('button', { name: 'Wyloguj wszystkie inne' }).click()
    await expect.poll(() => page.getByRole('button', { name: /^Wyloguj: / }).count()).toBe(0)
    await page.getByText('ta przeglądarka').waitFor()
  })
})
