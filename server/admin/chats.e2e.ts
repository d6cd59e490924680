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

/** A shopper writes to the chat, as a page of the shop would. */
async function writes(key: string, chat: string, name: string) {
  const id = crypto.randomUUID()
  const message = { key: crypto.randomUUID(), text: 'Czy kubek Polny wróci do sprzedaży?' }
  const body = { ...{ chat, locale: 'pl', seed: crypto.randomUUID(), url: `${demo.url}/demo/`, name }, message }
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${demo.url}/v1/shops/${key}/conversations/${id}`, { method: 'PUT', headers, body: JSON.stringify(body) })
  expect(reply.status).toBe(200)
  return id
}

describe('C1 chats in the admin page', () => {
  test('one is made, set by keyboard, turned on; who writes to it is found, blocked and counted', async () => {
    const { page, home, errors } = await signedIn()
    await page.goto(`${home}/chats`)
    await page.getByRole('button', { name: 'Dodaj czat' }).click()
    await page.getByRole('dialog').getByLabel('Nazwa').fill('Doradcy kubkowi')
    await isFine(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Doradcy kubkowi' }).waitFor()
    await page.getByRole('button', { name: 'Dodaj godziny: Sobota' }).press('Enter')
    await page.getByLabel('Sobota, od, przedział 1').fill('18:00')
    await page.getByLabel('Kolor przycisku').fill('#ffee00')
    await page.getByText('Za mały').waitFor()
    await page.getByRole('button', { name: 'Zapisz' }).click()
    await page.getByText(/^Nie zapisano/).waitFor()
    await page.getByLabel('Sobota, od, przedział 1').fill('10:00')
    await page.getByLabel('Kolor przycisku').fill('#0b6e5f')
    await page.getByLabel('Czat włączony').check()
    await page.getByRole('button', { name: 'Dodaj regułę' }).click()
    await page.getByLabel('Treść (polski)').fill('Pomóc w wyborze?')
    await page.getByRole('button', { name: 'Zapisz' }).click()
    await page.getByText('Zapisano', { exact: true }).waitFor()
    await isFine(page)
    const chat = page.url().split('/').at(-1) ?? ''
    await page.reload()
    expect(await page.getByLabel('Sobota, od, przedział 1').inputValue()).toBe('10:00')

    await page.goto(`${home}/settings`)
    const key = (await page.locator('.key-text').first().textContent()) ?? ''
    const talk = await writes(key.trim(), chat, 'Łucja Zjawa')
    await page.goto(`${home}/chats/archive`)
    await page.getByRole('searchbox').fill('lucja POLNY')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('lucja POLNY')
    await page.getByRole('link', { name: /Łucja Zjawa/ }).waitFor()
    await page.getByText('w wiadomości: Czy kubek Polny wróci').waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['Polny'])
    await isFine(page)
    await page.getByRole('link', { name: /Łucja Zjawa/ }).click()
    await page.getByText('Czy kubek Polny wróci').waitFor()
    expect(page.url()).toContain(talk)
    await isFine(page)
    await page.getByRole('button', { name: 'Zablokuj gościa' }).click()
    await page.getByRole('dialog').getByLabel('Powód').fill('obelgi')
    await isFine(page)
    await page.keyboard.press('Enter')
    await page.getByText('Zablokowano', { exact: true }).waitFor()
    await page.goto(`${home}/chats/blocks`)
    await page.getByText(/^obelgi/).waitFor()
    await isFine(page)
    await page.getByRole('button', { name: 'Odblokuj: Łucja Zjawa' }).click()
    await page.getByText('Nikt nie jest zablokowany').waitFor()

    await page.goto(`${home}/chats/figures?by=week`)
    await page.getByText('Doradcy kubkowi').waitFor()
    await isFine(page)
    await page.getByRole('link', { name: 'Ostatnie 7 dni' }).click()
    await expect.poll(() => page.url()).toContain('by=week')
    await page.goto(`${home}/chats`)
    await page.getByRole('button', { name: 'Wyłącz: Doradcy kubkowi' }).click()
    await page
      .getByText(/1 otwarta rozmowa/)
      .last()
      .waitFor()
    await isFine(page)
    expect(errors.filter((error) => !error.includes('400'))).toEqual([])
  })

  test('a canned reply is kept in both languages, in English and in the dark', async () => {
    const { page, home } = await signedIn({ locale: 'en-GB', colorScheme: 'dark' })
    await page.goto(`${home}/chats/replies`)
    await page.getByRole('button', { name: 'Add a reply' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Shortcut').fill('zwrot-e2e')
    await page.keyboard.press('Enter')
    await dialog.getByText('Write a text in one language at least.').waitFor()
    await dialog.getByLabel('Text (Polish)').fill('Dzień dobry, {name}!')
    await isFine(page)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('/zwrot-e2e').waitFor()
    await isFine(page)
    for (const path of ['', '/archive', '/figures', '/blocks']) {
      await page.goto(`${home}/chats${path}`)
      await page.getByText('Loading').waitFor({ state: 'detached' })
      await isFine(page)
    }
  })
})
