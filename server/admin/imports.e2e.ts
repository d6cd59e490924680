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

const FILE = `id;nazwa;cena;Kolor;Newsletter
nowy-kubek;Nowy kubek;49,99;biały;1
nowa-misa;Nowa misa;"1,299";biały;1
nowy-kubek;Nowy kubek;49,99;biały;1
`

async function atImports(locale = 'pl-PL') {
  const { page, errors, home } = await signedInAt(open, demo.url, { locale })
  await page.goto(`${home}/imports`)
  return { page, errors }
}

const bring = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('O2 files in the admin page', () => {
  test('a file is checked, looked at row by row, saved, and taken back', async () => {
    const { page, errors } = await atImports()
    await page.getByText('Nie było jeszcze żadnego importu').waitFor()
    await isFine(page)

    await bring(page, 'oferta.csv', FILE)
    await page.getByText('do zatwierdzenia').waitFor()
    await page.getByText('Pominięte kolumny: Kolor').waitFor()
    await page.getByText('Zgody, których plik nie nadaje: Newsletter').waitFor()
    await page.getByRole('link', { name: 'Odrzucone 2' }).click()
    await page.getByText('nie da się odczytać kwoty (cena)').waitFor()
    await isFine(page)
    await page.getByLabel('Powód').selectOption('DUPLICATE_IN_FILE')
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    expect(page.url()).toContain('?verdict=skip&code=DUPLICATE_IN_FILE')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Pobierz odrzucone (CSV)' }).click()])
    expect(download.suggestedFilename()).toMatch(/^rejects-.*\.csv$/)

    await page.getByRole('button', { name: 'Zapisz: 1 wiersz' }).click()
    await page.getByText('Zapisano: 1 zmiana.').waitFor()
    await isFine(page)
    await page.getByRole('button', { name: 'Cofnij import…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Wróci stan sprzed importu: 1 zmiana.').waitFor()
    await isFine(page)
    await dialog.getByRole('button', { name: 'Cofnij import' }).click()
    await page.getByText('Cofnięto: 1 zmiana.').waitFor()

    await page.getByRole('main').getByRole('link', { name: 'Import' }).click()
    await page.getByRole('link', { name: /oferta\.csv/ }).waitFor()
    await page.getByText('cofnięty').waitFor()
    await isFine(page)
    expect(errors).toEqual([])
  })

  test('a file that cannot be read says why in the reader’s language, and offers nothing to save', async () => {
    const { page } = await atImports('en-GB')

    await page.getByLabel('Customers').check()
    await bring(page, 'notes.csv', 'colour;size\nwhite;big\n')

    await page.getByText('The first row lacks a column that is needed. Missing: e-mail.').waitFor()
    expect(await page.getByRole('button', { name: /^Save/ }).count()).toBe(0)
    await isFine(page)
  })
})
