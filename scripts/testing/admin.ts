import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, type inChromium } from './browser.ts'

/** The demo's owner in the admin page; `home` is the address of the shop's room. */
export async function signedInAt(open: ReturnType<typeof inChromium>, url: string, options: Parameters<typeof open>[1] = {}) {
  const { page, errors } = await open(`${url}/admin/`, options)
  await page.locator('input[type=email]').fill('anna@kubek.example')
  await page.locator('input[type=password]').fill('kubek-i-spolka')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox').nth(3).waitFor()
  return { page, errors, home: page.url().split('/reviews')[0] ?? '' }
}

/** Nothing for axe to find and nothing to scroll sideways, on a desk and on a phone. */
export async function isFine(page: Page) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
