import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import { launch } from './browser.launch.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One Chromium for a test file. Each page has a context of its own, and the errors it printed. */
export function inChromium() {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launch(inject('chromium'))
  })
  afterAll(() => browser?.close())

  return async function open(url: string, options: BrowserContextOptions = {}) {
    const context = await browser?.newContext({ locale: 'pl-PL', reducedMotion: 'reduce', ...options })
    if (!context) throw new Error('open a page inside a test')
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(url)
    return { page, context, errors }
  }
}

/** What axe finds on the page as it is now, shadow roots and best practices included; empty when all is well. */
export async function axe(page: Page, rules: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  const isThere = await page.evaluate('"axe" in globalThis')
  if (!isThere) await page.evaluate(axeSource)
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, rules })
  const found = (await page.evaluate(`axe.run(document, ${options})`)) as {
    violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[]
  }
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`))
}

/** Nothing for axe to find and nothing to scroll sideways, on a desk and on a phone; colours are the same on both, and looking at them takes longest. */
export async function isFine(page: Page) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axe(page, { 'color-contrast': { enabled: width > 360 } })).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Cumulative layout shift of the page so far, as browsers report it. */
export const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
