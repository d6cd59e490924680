import type { inChromium } from './browser.ts'

/** The demo's owner in the admin page; `home` is the address of the shop's room. */
export async function signedInAt(open: ReturnType<typeof inChromium>, url: string, options: Parameters<typeof open>[1] = {}) {
  const { page, context, errors } = await open('about:blank', options)
  const credentials = { email: 'anna@kubek.example', password: 'kubek-i-spolka' }
  const reply = await context.request.post(`${url}/api/session`, { data: credentials })
  if (!reply.ok()) throw new Error(`The demo's owner was not let in: ${reply.status()}`)
  await page.goto(`${url}/admin/`)
  await page.getByRole('checkbox').nth(3).waitFor()
  return { page, errors, home: page.url().split('/reviews')[0] ?? '' }
}
