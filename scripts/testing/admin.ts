import type { inChromium } from './browser.ts'

/** The demo's owner in the admin page; `home` is the address of the shop's room. */
export async function signedInAt(open: ReturnType<typeof inChromium>, url: string, options: Parameters<typeof open>[1] = {}) {
  const { page, errors } = await open(`${url}/admin/`, options)
  await page.locator('input[type=email]').fill('anna@kubek.example')
  await page.locator('input[type=password]').fill('kubek-i-spolka')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox').nth(3).waitFor()
  return { page, errors, home: page.url().split('/reviews')[0] ?? '' }
}
