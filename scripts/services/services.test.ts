import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startPostgres, startRedis } from '../services.ts'

const isListening = (url: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

test('each service listens until it is stopped, and may be stopped twice', async () => {
  for (const start of [startPostgres, startRedis]) {
    const service = await start()
    expect(await isListening(service.url)).toBe(true)

    await service.stop()
    expect(await isListening(service.url)).toBe(false)
    await service.stop()
  }
}, 30_000)

test('a killed parent leaves no service behind', async () => {
  const services = JSON.stringify(join(import.meta.dirname, '../services.ts'))
  const script = `const { startPostgres, startRedis } = await import(${services})
    console.log(JSON.stringify([(await startPostgres()).url, (await startRedis()).url]))`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string]
  const urls = JSON.parse(line) as string[]
  expect(await Promise.all(urls.map(isListening))).toEqual([true, true])

  parent.kill('SIGKILL')
  await vi.waitFor(async () => expect(await Promise.all(urls.map(isListening))).toEqual([false, false]), 10_000)
}, 30_000)
