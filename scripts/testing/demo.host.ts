// Opens demo shops for the tests, each on an empty database of its own, in one process: loading the server anew would take longer than serving it.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openDemo } from '../demo.shop.ts'
import { freePort } from '../services.ts'

const closing = new Map<string, () => Promise<void>>()

async function open(environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-server-'))
  const port = String(await freePort())
  const ours = { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, DATABASE_URL: join(folder, 'kontuar.db'), LOG_LEVEL: 'error', CLOSE_GRACE: '0' }
  const demo = await openDemo({ ...ours, ...environment })
  if (!demo) throw new Error('The database of the demo is not empty.')
  closing.set(demo.url, async () => {
    await demo.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { url: demo.url, welcome: demo.welcome }
}

const host = createServer(async (request, response) => {
  try {
    const body = JSON.parse(await text(request))
    if (request.method === 'DELETE') await closing.get(body.url)?.()
    response.end(JSON.stringify(request.method === 'DELETE' ? {} : await open(body)))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
host.listen(0, '127.0.0.1', () => console.log(`Demos at http://127.0.0.1:${(host.address() as AddressInfo).port}`))
