// Pictures of the demo shop and its admin page, for people who look before they install: `npm run screenshots -- <folder>`.
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { DEMO_LOGIN } from './seed.ts'
import { findChromium } from './services.ts'
import { launch } from './testing/browser.launch.ts'
import { startDemo } from './testing/demo.ts'

const folder = process.argv[2] ?? 'dist/screenshots'
const sizes = { wide: { width: 1280, height: 860 }, phone: { width: 360, height: 740 } }

const settled = (page: Page) => page.waitForLoadState('networkidle')

async function signIn(page: Page, url: string) {
  await page.goto(`${url}/admin/`)
  await page.locator('input[type=email]').fill(DEMO_LOGIN.email)
  await page.locator('input[type=password]').fill(DEMO_LOGIN.password)
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox').nth(2).waitFor()
}

mkdirSync(folder, { recursive: true })
const demo = await startDemo()
const browser = await launch(await findChromium())
try {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const locale of ['pl', 'en']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await (await browser.newContext({ viewport, colorScheme, locale: locale === 'pl' ? 'pl-PL' : 'en-GB' })).newPage()
        const take = async (name: string) => {
          await settled(page)
          await page.screenshot({ path: `${folder}/${name}-${size}-${locale}-${colorScheme}.png` })
        }
        if (colorScheme === 'light') {
          await page.goto(`${demo.url}/demo/produkt/kubek-polny?lang=${locale}`)
          await take('product')
          await page.locator('kontuar-reviews').scrollIntoViewIfNeeded()
          await page.locator('kontuar-review-form').getByRole('radio').nth(4).check({ force: true })
          await take('reviews')
        }
        await signIn(page, demo.url)
        await take('admin-reviews')
        const home = page.url().split('/reviews')[0]
        for (const name of ['settings', 'orders', 'widgets', 'customers', 'tasks', 'settings/scoring', 'settings/integrations', 'settings/inbox']) {
          await page.goto(`${home}/${name}`)
          await take(`admin-${name.replace('settings/', '')}`)
        }
        await page.goto(`${home}/orders`)
        await page.locator('tbody a').first().click()
        await take('admin-order')
        await page.goto(`${home}/customers?q=lucja.zak@`)
        await page.locator('a.line-text').first().click()
        await page.locator('.card-part').nth(3).waitFor()
        await take('admin-customer')
        await page.context().close()
      }
    }
  }
  console.log(`The pictures are in ${folder}/`)
} finally {
  await browser.close()
  await demo.stop()
}
