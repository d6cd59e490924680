import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import type { inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import { line } from '../../scripts/testing/line.ts'
import { startInbox } from '../../server/modules/mail/testing.ts'

/** The demo shop with a mail server of its own. */
export async function startCounter() {
  const inbox = await startInbox()
  const folder = await mkdtemp(join(tmpdir(), 'kontuar-counter-'))
  const file = join(folder, 'kontuar.db')
  const { url, stop } = await startDemo({ DATABASE_URL: file, SMTP_URL: inbox.url, MAIL_FROM: 'sklep@kubek.example' })
  return {
    url,
    inbox,
    /** The minute is over for which a consultant counts as there after their last sign of life. */
    lapse() {
      const database = new Database(file, { timeout: 10_000 })
      database.prepare('UPDATE consultants SET leased_until = ? WHERE leased_until IS NOT NULL').run(Date.now() - 1)
      database.close()
    },
    async stop() {
      await stop()
      await inbox.close()
      await rm(folder, { recursive: true })
    },
  }
}

type Open = ReturnType<typeof inChromium>

/** Cut lines leave words in the log of a browser, so does the missing card of a guest of whom nothing is known; and pictures of the demo lie beyond the line, at another origin. */
const isFault = (text: string) => !/net::ERR_|WebSocket connection to|404|^Loading the image '\S+\/demo\/pictures\//.test(text)

/** A shopper with the chat of the built widget open. */
export async function shopperAt(open: Open, to: string, path = '') {
  const wire = await line(to)
  const { page, errors } = await open(`${wire.url}/demo/${path}`)
  const panel = page.locator('kontuar-chat-panel')
  const field = panel.getByRole('textbox', { name: 'Wiadomość', exact: true })
  return {
    ...{ page, wire, panel, field },
    launcher: page.locator('kontuar-chat').getByRole('button'),
    hears: (text: string) => panel.getByText(text).first().waitFor(),
    async enter() {
      await page.locator('kontuar-chat').getByRole('button').click()
      await field.waitFor()
    },
    async say(text: string) {
      await field.fill(text)
      await field.press('Enter')
    },
    sees: () =>
      panel.locator('.message').evaluateAll((all) =>
        all.map((one) => {
          const picture = one.querySelector<HTMLImageElement>('.picture img')
          return picture ? 'obraz' : (one.querySelector('.product strong') ?? one.querySelector('.bubble'))?.textContent
        }),
      ),
    faults: () => errors.filter(isFault),
  }
}

/** A consultant in the console of the built admin page, who takes conversations. */
export async function consultantAt(open: Open, to: string, email: string) {
  const wire = await line(to)
  const { page, context, errors, home } = await signedInAt(open, wire.url, {}, email)
  await page.goto(`${home}/chat?folder=waiting`)
  const here = page.getByRole('switch', { name: 'Przyjmuję rozmowy' })
  await here.waitFor()
  if ((await here.getAttribute('aria-checked')) === 'false') await here.click()
  await expect.poll(() => here.getAttribute('aria-checked')).toBe('true')
  return { ...console(page), wire, context, home, faults: () => errors.filter(isFault) }
}

/** What a consultant does in a tab of the console. */
export function console(page: Page) {
  const composer = page.getByLabel('Twoja odpowiedź')
  return {
    page,
    composer,
    row: (text: string) => page.locator('[data-conversation]').filter({ hasText: text }),
    async take(text: string) {
      await page.getByRole('link', { name: /^Oczekujące/ }).click()
      await page.locator('[data-conversation]').filter({ hasText: text }).click()
      await page.getByRole('button', { name: 'Podejmij' }).click()
      await composer.waitFor()
    },
    async say(text: string) {
      await composer.fill(text)
      await composer.press('Enter')
    },
    end: () => page.getByRole('button', { name: 'Zakończ', exact: true }).click(),
    sees: () =>
      page
        .locator('.said')
        .evaluateAll((all) =>
          all.map((one) =>
            one.querySelector('img.said-image') ? 'obraz' : (one.querySelector('.product-card a') ?? one.querySelector('.said-text'))?.textContent,
          ),
        ),
  }
}

/** Five seconds of the page's own clock, in which its network stays cut. */
export async function fiveSeconds(page: Page) {
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((since) => performance.now() - since >= 5000, since)
}
