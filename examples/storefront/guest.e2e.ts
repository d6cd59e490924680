import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { axe, inChromium, layoutShift } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
let key: string
beforeAll(async () => {
  demo = await startDemo()
  key = /data-shop="(pk_[\w-]+)"/.exec(await (await fetch(`${demo.url}/demo/`)).text())?.[1] ?? ''
})
afterAll(() => demo.stop())
const open = inChromium()

/** A page of another site, from another origin; answers its address. */
async function site(body: string, { policy, script = '' }: { policy?: string; script?: string } = {}) {
  const server = createServer((request, response) => {
    if (request.url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script)
    if (request.url === '/page.css')
      return response.setHeader('content-type', 'text/css').end('kontuar-rating{display:block;min-height:2rem}kontuar-reviews{display:block;min-height:60rem}')
    if (policy) response.setHeader('content-security-policy', policy)
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="pl"><head><title>Sklep</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
      </head><body><main><h1>Sklep</h1>${body}</main></body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const loader = () => `<script async src="${demo.url}/kontuar.js" data-shop="${key}"></script>`
const reviews = '<kontuar-reviews product="kubek-polny"></kontuar-reviews>'
const rating = '<kontuar-rating product="kubek-polny"></kontuar-rating>'

describe('E1 E2 a guest on any page', () => {
  test('two instances of one product and the script loaded twice: all are drawn, once', async () => {
    const { page, errors } = await open(await site(`${loader()}${loader()}${rating}${rating}${reviews}${reviews}`))

    await expect.poll(() => page.locator('kontuar-rating').getByRole('img').count()).toBe(2)
    await expect.poll(() => page.locator('kontuar-reviews').getByRole('listitem').count()).toBe(20)
    expect(await layoutShift(page)).toBe(0)
    expect(errors).toEqual([])
  })

  test('an element that leaves and comes back, moves or changes its product shows what it should', async () => {
    const { page, errors } = await open(await site(`${loader()}${rating}`))
    const label = page.locator('kontuar-rating').getByRole('img')
    await label.waitFor()
    const first = await label.getAttribute('aria-label')

    await page.evaluate(() => {
      const element = document.querySelector('kontuar-rating') as HTMLElement
      element.remove()
      document.querySelector('main')?.append(element)
    })
    await expect.poll(() => label.getAttribute('aria-label')).toBe(first)
    await page.evaluate(() => document.querySelector('kontuar-rating')?.setAttribute('product', 'kubek-na-droge'))
    await expect.poll(() => label.getAttribute('aria-label')).not.toBe(first)
    await page.evaluate(() => document.querySelector('main')?.append(Object.assign(document.createElement('kontuar-rating'), { product: 'x' })))
    expect(errors).toEqual([])
  })

  test('a strict content security policy is enough as documented', async () => {
    const policy = `default-src 'self'; script-src 'self' ${demo.url}; connect-src ${demo.url}; style-src 'self'; img-src 'self' data:`
    const { page, errors } = await open(
      await site(`${loader()}${rating}${reviews}<kontuar-review-form product="kubek-polny"></kontuar-review-form>`, { policy }),
    )

    await page.locator('kontuar-reviews').getByRole('listitem').first().waitFor()
    await page.locator('kontuar-review-form').scrollIntoViewIfNeeded()
    await page.locator('kontuar-review-form').getByRole('radio').nth(2).check({ force: true })
    await page.locator('kontuar-review-form').getByLabel('Opinia').waitFor()
    expect(await page.locator('kontuar-review-form').getByLabel('Opinia').isVisible()).toBe(true)
    expect(errors).toEqual([])
  })

  test.each(['none', 'active'] as const)('E4 E6 on a dark page, forced colours %s, every widget is readable', async (forcedColors) => {
    const dark = '<meta name="color-scheme" content="dark">'
    const shop = '<kontuar-rating product="kubek-polny" policy></kontuar-rating><kontuar-badge></kontuar-badge><kontuar-shop-reviews></kontuar-shop-reviews>'
    const url = await site(`${loader()}${dark}${shop}${reviews}`)
    const { page, errors } = await open(url, { colorScheme: 'dark', forcedColors, viewport: { width: 360, height: 3000 } })
    await page.locator('kontuar-shop-reviews figure').first().waitFor()
    await page.locator('kontuar-reviews').scrollIntoViewIfNeeded()
    const helped = page.locator('kontuar-reviews').getByRole('button', { name: 'Nie', exact: true }).first()
    await helped.click()
    await page.locator('kontuar-reviews summary').first().click()
    await page.locator('kontuar-reviews').getByText('Dziękujemy za głos.').waitFor()

    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as HTMLElement).color)).not.toBe('rgb(0, 0, 0)')
    expect(await axe(page)).toEqual([])
    await page.locator('kontuar-badge').getByRole('button').click()
    await page.locator('kontuar-badge').getByText('Opublikowane').waitFor()
    expect(await axe(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('beside the page’s own React neither disturbs the other', async () => {
    const source = `import { createElement, useState } from 'react'
      import { createRoot } from 'react-dom/client'
      function Page() {
        const [product, choose] = useState('kubek-polny')
        return createElement('div', null,
          createElement('button', { onClick: () => choose('kubek-na-droge') }, 'Inny'),
          createElement('kontuar-rating', { product }))
      }
      createRoot(document.querySelector('#react')).render(createElement(Page))`
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: '.' },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    const script = outputFiles[0]?.text ?? ''
    const { page, errors } = await open(await site(`${loader()}<div id="react"></div><script src="/page.js"></script>`, { script }))
    const label = page.locator('kontuar-rating').getByRole('img')

    await label.waitFor()
    const first = await label.getAttribute('aria-label')
    await page.getByRole('button', { name: 'Inny' }).click()
    await expect.poll(() => label.getAttribute('aria-label')).not.toBe(first)
    expect(errors).toEqual([])
  })

  test('a page that has only calls waiting gets them answered, and one that names no shop hears one warning', async () => {
    const script = 'window.kontuar = []; kontuar.push(({ shop }) => { document.title = shop })'
    const { page } = await open(await site(`<script src="/page.js"></script>${loader()}`, { script }))
    await expect.poll(() => page.title()).toBe(key)

    const nameless = await open('about:blank')
    const warnings: string[] = []
    nameless.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
    await nameless.page.goto(await site(`<script async src="${demo.url}/kontuar.js"></script>`))
    await expect.poll(() => warnings.length).toBe(1)
    expect(nameless.errors).toEqual([])
  })

  test('a page without widgets of a shop that has placed nothing asks for the loader and the shop’s config alone', async () => {
    const asked: string[] = []
    const { page } = await open('about:blank')
    page.on('request', (request) => request.url().startsWith(demo.url) && asked.push(new URL(request.url()).pathname))
    await page.route('**/config', (route) => route.fulfill({ json: { name: 'Kubek', locale: 'pl' }, headers: { 'access-control-allow-origin': '*' } }))
    await page.goto(await site(loader()))
    await expect.poll(() => asked.length).toBe(2)
    await page.waitForLoadState('networkidle')

    expect(asked).toEqual(['/kontuar.js', expect.stringMatching(/^\/v1\/shops\/pk_[\w-]+\/config$/)])
  })
})

describe('E8 what travels', () => {
  test.each(['br', 'gzip'])('every script of a product page arrives compressed by %s', async (encoding) => {
    const loader = await fetch(`${demo.url}/kontuar.js`, { headers: { 'accept-encoding': encoding } })
    const admin = await (await fetch(`${demo.url}/admin/`)).text()
    const [script] = /\/admin\/assets\/main-[\w-]+\.js/.exec(admin) ?? []
    const main = await fetch(`${demo.url}${script}`, { headers: { 'accept-encoding': encoding } })

    expect([loader, main].map(({ headers }) => [headers.get('content-encoding'), headers.get('content-type')])).toEqual(
      Array(2).fill([encoding, expect.stringMatching(/javascript/)]),
    )
    expect(Number(loader.headers.get('content-length'))).toBeLessThan(2048)
  })
})
