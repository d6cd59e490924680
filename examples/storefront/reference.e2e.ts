import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

describe('A6 the reference page', () => {
  test('shows every heading, a route with its right and example, and breaks no rule of its policy', async () => {
    const { page, errors } = await open(`${demo.url}/docs`)
    const document = (await (await fetch(`${demo.url}/openapi.json`)).json()) as { tags: { name: string }[] }

    await page.getByRole('heading', { name: 'Quick start' }).waitFor()
    expect(await page.title()).toBe('Kontuar API')
    for (const { name } of document.tags) expect(await page.locator(`.opblock-tag[data-tag="${name}"]`).count()).toBe(1)
    await page.locator('.opblock-tag[data-tag="Orders"]').click()
    const order = page.locator('[id$="-putOrder"]')
    await order.locator('.opblock-summary-control').click()

    await expect.poll(() => order.textContent()).toMatch(/Takes the right orders\.write[\s\S]+"kubek-polny"/)
    expect(errors).toEqual([])
  })
})
