import { describe, expect, test } from 'vitest'
import { act } from '../../testing.ts'
import { photos } from '../media/table.ts'
import { drawn } from '../media/testing.ts'
import { linksOf, reviewsOf, shopThatAsks } from './testing.ts'

async function invited() {
  const house = await shopThatAsks()
  const { order } = await house.put('A')
  const links = await linksOf(house, order.id)
  /** Sends the form as a page without script does, files and all. */
  const send = (fields: Record<string, string>, files: [field: string, bytes: Buffer][]) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ author: 'Ewa', ...fields })) form.append(name, value)
    for (const [name, bytes] of files) form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'zdjęcie.jpg')
    return house.app.inject({ method: 'POST', url: links.order, payload: form })
  }
  const kept = () => house.app.store.read.select().from(photos)
  return { ...house, links, send, kept }
}

const jpeg = (width = 40) => drawn(width, 30).jpeg().toBuffer()
const KUBEK = { 'stars:product:kubek': '5' }

describe('R6 photos by the link of an order', () => {
  test('go with the review they were sent for, wait with it and are shown when it is published', async () => {
    const { app, shop, send, kept } = await invited()

    const reply = await send({ ...KUBEK, 'text:product:kubek': 'Ładny.' }, [
      ['photos:product:kubek', await jpeg(40)],
      ['photos:product:kubek', await jpeg(50)],
      ['photos:product:kubek', Buffer.alloc(0)],
    ])

    expect([reply.statusCode, reply.headers.location?.toString().endsWith('/thanks')]).toEqual([303, true])
    expect((await kept()).map(({ state, position }) => [state, position])).toEqual([
      ['pending', 0],
      ['pending', 1],
    ])
    const [review] = await reviewsOf(app, shop)
    await act(app, shop, { action: 'publish', reviews: [review?.id] })
    const shown = (await app.inject(`${shop.v1}/reviews?product=kubek`)).json().reviews
    expect(shown).toMatchObject([{ verified: true, text: 'Ładny.', photos: [{ width: 40 }, { width: 50 }] }])
  })

  test('that cannot be taken are told with the reason, and neither the review nor the others are lost', async () => {
    const { app, shop, send, kept } = await invited()
    const files: [string, Buffer][] = [
      ['photos:product:kubek', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['photos:product:kubek', (await jpeg()).subarray(0, 200)],
      ['photos:product:kubek', Buffer.alloc(12 * 1024 * 1024 + 1, 255)],
      ['photos:product:kubek', await jpeg()],
    ]

    const reply = await send(KUBEK, files)

    expect(String(reply.headers.location)).toMatch(/thanks\?photos=type,broken,large$/)
    const page = (await app.inject(String(reply.headers.location))).body
    expect(page).toContain('Opinia jest zapisana')
    expect(page).toContain('Jedno ze zdjęć jest uszkodzone')
    expect(await reviewsOf(app, shop)).toHaveLength(1)
    expect(await kept()).toHaveLength(1)
  })

  test('are five to a review, also when the form comes again', async () => {
    const { send, kept } = await invited()
    const four: [string, Buffer][] = await Promise.all([40, 41, 42, 43].map(async (width) => ['photos:product:kubek', await jpeg(width)]))

    expect((await send(KUBEK, four)).headers.location).not.toContain('photos=')
    expect((await send(KUBEK, four)).headers.location).toContain('photos=limit')

    expect(await kept()).toHaveLength(5)
  })

  test('without stars, for another product or another field are left out', async () => {
    const { send, kept } = await invited()

    const bare = await send({}, [['photos:product:kubek', await jpeg()]])
    await send(KUBEK, [
      ['photos:product:talerz', await jpeg()],
      ['photos', await jpeg()],
      ['photos:product:__proto__', await jpeg()],
    ])

    expect([bare.statusCode, bare.body.includes('Wybierz też zdjęcia jeszcze raz')]).toEqual([422, true])
    expect(await kept()).toEqual([])
  })
})
