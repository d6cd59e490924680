import { describe, expect, onTestFinished, test } from 'vitest'
import { axe, inChromium } from '../../scripts/testing/browser.ts'
import { startServer } from '../../scripts/testing/demo.ts'

const open = inChromium()

describe('A2 the first run', () => {
  test('the printed link makes the first account and leads into the shop, with the snippet ready to copy', async () => {
    const server = await startServer()
    onTestFinished(() => server.stop())
    await expect.poll(() => server.printed()).toMatch(/\/admin\/setup#\S+/)
    const link = /http\S+\/admin\/setup#\S+/.exec(server.printed())?.[0] ?? ''

    const { page } = await open(link)
    await page.locator('input[type=email]').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByLabel(/Imię/).fill('Ola Garncarz')
    await page.locator('input[type=email]').fill('ola@garnki.test')
    await page.locator('input[autocomplete=new-password]').fill('dwanaście liter')
    await page.getByLabel(/Nazwa sklepu/).fill('Garnki Oli')
    await page.getByLabel(/Adres/).fill('https://garnki.test')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/[\w-]+\/reviews/)
    expect(await axe(page)).toEqual([])
    await page
      .getByRole('link', { name: /Ustawienia/ })
      .first()
      .click()
    await page
      .getByText(/data-shop="pk_/)
      .first()
      .waitFor()

    const again = await open(link)
    await again.page.locator('h1').first().waitFor()
    expect((await (await fetch(`${server.url}/api/setup`)).json()) as object).toEqual({ needed: false, signedIn: false })
  })
})
