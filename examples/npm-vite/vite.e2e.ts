import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { installInto } from '../../scripts/testing/package.ts'

let demo: RunningServer
let consumer: Awaited<ReturnType<typeof installInto>>
beforeAll(async () => {
  demo = await startDemo()
  consumer = await installInto('examples/npm-vite')
})
afterAll(async () => {
  await demo.stop()
  await consumer.remove()
})
const open = inChromium()

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' }

async function serve(folder: string) {
  const server = createServer(async (request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const body = await readFile(join(folder, path)).catch(() => undefined)
    return response.writeHead(body ? 200 : 404, { 'content-type': TYPES[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'text/plain' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('E3 the npm package', () => {
  test('is imported by plain Node, where it does nothing', async () => {
    const source = `import { createKontuar } from 'kontuar'
      const kontuar = createKontuar({ shop: 'pk_x', url: 'https://kontuar.test' })
      kontuar.on('review.sent', () => {})()
      kontuar.destroy()
      console.log(kontuar.shop, typeof window)`

    expect((await consumer.run('node', '--input-type=module', '-e', source)).trim()).toBe('pk_x undefined')
  })

  test('brings no dependency into a shop', async () => {
    const manifest = JSON.parse(await readFile(join(consumer.folder, 'node_modules/kontuar/package.json'), 'utf8')) as object

    expect(manifest).not.toHaveProperty('dependencies')
    expect(await consumer.run('sh', '-c', 'find node_modules/kontuar -type f | grep -v -e dist/npm -e package.json -e README.md -e LICENSE | wc -l')).toBe(
      '0\n',
    )
  })

  test('types, builds and runs in a Vite app', async () => {
    const key = /data-shop="(pk_[\w-]+)"/.exec(await (await fetch(`${demo.url}/demo/`)).text())?.[1] ?? ''
    await consumer.run('tsc', '--noEmit')
    await consumer.run('sh', '-c', `VITE_KONTUAR_URL=${demo.url} VITE_KONTUAR_SHOP=${key} vite build --logLevel warn`)

    const { page, errors } = await open(await serve(join(consumer.folder, 'dist')))

    await page.locator('kontuar-reviews').getByRole('listitem').first().waitFor()
    await page.locator('kontuar-rating').getByRole('img').waitFor()
    await page.locator('kontuar-review-form').getByRole('radio').first().waitFor({ state: 'attached' })
    expect(errors).toEqual([])
  })
})
