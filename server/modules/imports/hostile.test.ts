import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { signIn, testMember, testShop } from '../../testing.ts'
import { products } from '../catalog/table.ts'
import { importer } from './testing.ts'

const BOMB = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "kubek"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><id>&b;</id></item></channel></rss>`
const REACHING = `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel/></rss>`
const item = (id: string, rest = '') => `<item><id>${id}</id><title>Kubek</title>${rest}</item>`
const rss = (items: string) => `<rss><channel>${items}</channel></rss>`

describe('O2 hostile files', () => {
  test.each([
    ['a document type with entities that grow', BOMB, 'DOCTYPE_REFUSED'],
    ['a document type that reaches for files', REACHING, 'DOCTYPE_REFUSED'],
    ['an entity that nobody declared', rss(item('&bomb;')), 'XML_BROKEN'],
    ['tags that do not match', rss('<item></channel>'), 'XML_BROKEN'],
    ['elements without end', `<rss>${'<a>'.repeat(100_000)}`, 'XML_TOO_DEEP'],
    ['a text without end', rss(`<item><title>${'x'.repeat(2_000_000)}`), 'LINE_TOO_LONG'],
    ['a tag without end', `<rss><channel><item ${'a'.repeat(2_000_000)}`, 'LINE_TOO_LONG'],
    ['XML that is no feed', '<html><body/></html>', 'FORMAT_UNKNOWN'],
    ['a line without end', `id,name\na,${'x'.repeat(2_000_000)}`, 'LINE_TOO_LONG'],
    ['a quote without end', `id,name\na,"${'x\n'.repeat(500_000)}`, 'LINE_TOO_LONG'],
    ['a first line without end', 'x'.repeat(2_000_000), 'LINE_TOO_LONG'],
    ['columns that name no product', 'imię,nazwisko\nEwa,Lis\n', 'COLUMNS_MISSING'],
    ['nothing but space', ' \n \n', 'FILE_EMPTY'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]), 'COLUMNS_MISSING'],
  ])('%s is refused as a whole, and nothing can be taken in', async (_name, file, code) => {
    const { app, get, post, bring, folder } = await importer()

    const id = await bring('products', file)

    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'failed', failure: { code } })
    expect((await post(`/imports/${id}/apply`)).json().code).toBe('IMPORT_NOT_READY')
    expect(await app.store.read.$count(products)).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  test('a feed that breaks off tells how far it was good, and is not taken in', async () => {
    const { get, bring, rows } = await importer()

    const id = await bring('products', `<rss><channel>${item('a')}${item('b')}<item><id>c</id><tit`)

    expect(await rows(id)).toEqual(['1 a create', '2 b create'])
    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'failed', failure: { code: 'XML_BROKEN', row: 2 } })
  })

  test('an item that holds more than a product is refused alone', async () => {
    const { bring, rows } = await importer()

    expect(await rows(await bring('products', rss(item('a', '<g>x</g>'.repeat(1)) + item('b', `<description>${'x'.repeat(140_000)}</description>`))))).toEqual([
      '1 a create',
      '2 b skip ROW_TOO_LARGE',
    ])
  })

  test.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffid,name\na,Żółty kubek\n')],
    ['UTF-16 with a mark', Buffer.from('\ufeffid,name\na,Żółty kubek\n', 'utf16le')],
    ['UTF-16 without one', Buffer.from('id,name\na,Żółty kubek\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffid,name\na,Żółty kubek\n', 'utf16le').swap16()],
    ['windows-1250', Buffer.from('id\tname\na\t\xaf\xf3\xb3ty kubek\n', 'latin1')],
    [
      'XML that says it is ISO 8859-2',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-2"?>${rss('<item><id>a</id><title>\xaf\xf3\xb3ty kubek</title></item>')}`, 'latin1'),
    ],
  ])('a file in %s is read as it is meant', async (_name, file) => {
    const { get, bring, apply } = await importer()

    await apply(await bring('products', file))

    expect((await get('/products/a')).name).toBe('Żółty kubek')
  })

  test('a file larger than allowed is refused and leaves nothing, and so is an empty one', async () => {
    const { add, send, get, folder } = await importer({ limit: 1000 })
    const id = await add('products')

    expect((await send(id, 'x'.repeat(1001))).json().code).toBe('IMPORT_FILE_TOO_LARGE')
    expect((await send(id, '')).json().code).toBe('IMPORT_FILE_EMPTY')
    expect(readdirSync(folder)).toEqual([])
    expect((await send(id, 'id,name\na,Kubek\n')).json().state).toBe('uploaded')
    expect((await send(id, 'id,name\nb,Kubek\n')).json().code).toBe('IMPORT_NOT_READY')
    expect((await get(`/imports/${id}`)).state).toBe('uploaded')
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

describe('A1 imports stay in their shop and with those who may', () => {
  test('another shop neither sees nor moves an import, and what it brings touches only itself', async () => {
    const { app, bring, apply, get } = await importer()
    const id = await bring('products', 'id,name\nkubek,Nasz kubek\n')
    const theirs = await testShop(app, 'Talerz')
    const headers = await signIn(app, theirs.email)
    for (const path of ['', '/rows', '/reasons', '/left', '/rejects'])
      expect((await app.inject({ url: `${theirs.api}/imports/${id}${path}`, headers })).json().code).toBe('IMPORT_NOT_FOUND')
    for (const path of ['apply', 'cancel', 'undo'])
      expect((await app.inject({ method: 'POST', url: `${theirs.api}/imports/${id}/${path}`, headers })).json().code).toBe('IMPORT_NOT_FOUND')

    await apply(id)

    expect((await get('/products')).products).toHaveLength(1)
    expect((await app.inject({ url: `${theirs.api}/products`, headers })).json().products).toEqual([])
    expect((await app.inject({ url: `${theirs.api}/imports`, headers })).json().imports).toEqual([])
  })

  test('who may import but not change customers brings none, and sees none that others brought', async () => {
    const { app, shop, add, get } = await importer()
    const id = await add('customers')
    const owner = await signIn(app, shop.email)
    const email = await testMember(app, shop, 'manager')
    const headers = await signIn(app, email)
    const { members } = await get('/staff')
    const member = members.find((row: { email: string }) => row.email === email)
    await app.inject({
      ...{ method: 'PUT', url: `${shop.api}/staff/${member.id}`, headers: owner },
      body: { role: 'manager', withheld: ['customers.write'] },
    })

    const added = await app.inject({ method: 'POST', url: `${shop.api}/imports`, headers, body: { kind: 'customers', fileName: 'x.csv' } })

    expect(added.json().code).toBe('NOT_ALLOWED')
    expect((await app.inject({ url: `${shop.api}/imports/${id}`, headers })).json().code).toBe('NOT_ALLOWED')
    expect((await app.inject({ url: `${shop.api}/imports`, headers })).json().imports).toEqual([])
  })
})
