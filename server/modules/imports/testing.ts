import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { quiet, signIn, testApp, testShop } from '../../testing.ts'
import { workOnce } from './service/work.ts'
import type { ImportKind } from './table.ts'

/** A shop, and hands that bring files to it as the admin page does. */
export async function importer({ limit = 5 * 1024 * 1024 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-imports-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const app = await testApp({ config: { IMPORT_FOLDER: folder, IMPORT_LIMIT: limit } })
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const get = async (path: string) => (await app.inject({ url: `${shop.api}${path}`, headers })).json()
  const post = (path: string, body?: object) => app.inject({ method: 'POST', url: `${shop.api}${path}`, headers, ...(body && { body }) })
  const send = (id: string, payload: string | Buffer) =>
    app.inject({ method: 'PUT', url: `${shop.api}/imports/${id}/file`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload })
  const work = async () => {
    while (await workOnce(app.store, folder, quiet));
  }
  const add = async (kind: ImportKind, fileName = 'plik.csv') => (await post('/imports', { kind, fileName })).json().id as string
  /** Brings a file and lets it be checked; answers its id. */
  const bring = async (kind: ImportKind, file: string | Buffer) => {
    const id = await add(kind)
    await send(id, file)
    await work()
    return id
  }
  const apply = async (id: string) => {
    await post(`/imports/${id}/apply`)
    await work()
    return get(`/imports/${id}`)
  }
  const undo = async (id: string) => {
    await post(`/imports/${id}/undo`)
    await work()
    return get(`/imports/${id}`)
  }
  /** Each row in a word: `2 kubek create`, with its reason. */
  const rows = async (id: string) =>
    ((await get(`/imports/${id}/rows?limit=200`)).rows as { row: number; key: string; verdict: string; code: string | null; field: string | null }[]).map(
      ({ row, key, verdict, code, field }) => [row, key, verdict, code, field].filter((part) => part !== null).join(' '),
    )
  return { app, shop, folder, headers, get, post, send, add, bring, work, apply, undo, rows }
}
