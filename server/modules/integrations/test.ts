import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signIn, testApp, testMember, testShop } from '../../testing.ts'
import { jobs } from '../jobs/table.ts'
import { sweepInbox } from './jobs.ts'
import { seal, unseal } from './service/seal.ts'
import { inbox, integrations } from './table.ts'
import { readInbox, SECRET, seen, signed, tellPresta, tellShopify, tellWoo, testHook, wooOrder } from './testing.ts'

describe('O1 integrations', () => {
  test('a secret is shown once, kept sealed for its own row, and forgotten when the integration goes', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)

    const made = await app.inject({ method: 'POST', url: `${shop.api}/integrations`, headers, body: { platform: 'woocommerce', name: 'Sklep' } })
    const { integration, secret } = made.json()
    const list = async () => (await app.inject({ url: `${shop.api}/integrations`, headers })).body
    expect([made.statusCode, secret.length]).toEqual([201, 32])
    expect(integration).toMatchObject({ platform: 'woocommerce', name: 'Sklep', url: `http://localhost/hooks/${integration.id}` })
    expect(await list()).not.toContain(secret)
    const [row] = await app.store.read.select().from(integrations)
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(unseal(app.config.SECRET, integration.id, row?.sealedSecret ?? '')).toBe(secret)

    expect((await app.inject({ method: 'DELETE', url: `${shop.api}/integrations/${integration.id}`, headers })).statusCode).toBe(204)
    expect(await app.store.read.select().from(integrations)).toMatchObject([{ sealedSecret: '', revokedAt: expect.any(Date) }])
    expect(await list()).toBe('{"integrations":[]}')
    expect((await tellWoo(app, `/hooks/${integration.id}`, 'order.updated', wooOrder())).json().code).toBe('HOOK_NOT_FOUND')
    expect((await app.inject({ method: 'DELETE', url: `${shop.api}/integrations/${integration.id}`, headers })).json().code).toBe('INTEGRATION_NOT_FOUND')
  })

  test('a sealed secret opens under no other secret, for no other row, and with no bit changed', () => {
    const sealed = seal('a server secret of some length', 'row-1', 'ciało')

    expect(unseal('a server secret of some length', 'row-1', sealed)).toBe('ciało')
    expect(seal('a server secret of some length', 'row-1', 'ciało')).not.toBe(sealed)
    expect(() => unseal('another secret', 'row-1', sealed)).toThrow()
    expect(() => unseal('a server secret of some length', 'row-2', sealed)).toThrow()
    expect(() => unseal('a server secret of some length', 'row-1', `${sealed.slice(0, -4)}AAAA`)).toThrow()
    expect(() => unseal('a server secret of some length', 'row-1', '')).toThrow()
  })

  test('a new secret takes over at the same address, and the old one lasts an hour more', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const hook = await testHook(app, shop, 'woocommerce')
    const rotate = (id = hook.split('/')[2]) => app.inject({ method: 'POST', url: `${shop.api}/integrations/${id}/secret`, headers, body: {} })
    const tell = async (secret: string) => {
      const headers = { 'x-wc-webhook-signature': signed('{}', secret) }
      return (await app.inject({ method: 'POST', url: hook, headers, payload: '{}' })).statusCode
    }

    const { secret } = (await rotate()).json()
    expect([await tell(secret), await tell(SECRET)]).toEqual([200, 200])
    await app.store.write((tx) => tx.update(integrations).set({ rotatedAt: new Date(Date.now() - 61 * 60_000) }))
    expect([await tell(secret), await tell(SECRET)]).toEqual([200, 401])
    await rotate()
    expect([await tell(secret), await tell(SECRET)]).toEqual([200, 401])
    expect((await rotate('nobody')).json().code).toBe('INTEGRATION_NOT_FOUND')
  })

  test('Shopify needs its own secret, a time zone must exist, and only owners and managers see any of it', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const consultant = await signIn(app, await testMember(app, shop, 'consultant'))
    const add = async (body: object) => (await app.inject({ method: 'POST', url: `${shop.api}/integrations`, headers, body })).json()

    expect((await add({ platform: 'shopify' })).code).toBe('SECRET_REQUIRED')
    expect((await add({ platform: 'prestashop', timeZone: 'Mars/Olympus' })).issues).toEqual([{ field: 'body.timeZone', rule: 'invalid_format' }])
    expect((await add({ platform: 'magento' })).code).toBe('VALIDATION_FAILED')
    for (const path of ['integrations', 'inbox'])
      expect((await app.inject({ url: `${shop.api}/${path}`, headers: consultant })).json().code).toBe('NOT_ALLOWED')
  })
})

describe('O1 webhooks', () => {
  test('a changed byte, another secret, another header or no signature is refused and nothing is kept', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const woo = await testHook(app, shop, 'woocommerce')
    const shopify = await testHook(app, shop, 'shopify')
    const presta = await testHook(app, shop, 'prestashop')
    const body = JSON.stringify(wooOrder())
    const signature = signed(body)
    const accepted = await app.inject({ method: 'POST', url: woo, headers: { 'x-wc-webhook-signature': signature }, payload: body })
    expect([accepted.statusCode, accepted.json()]).toEqual([200, { received: true }])

    const refused = [
      app.inject({ method: 'POST', url: woo, headers: { 'x-wc-webhook-signature': signature }, payload: body.replace('138.99', '138.98') }),
      app.inject({ method: 'POST', url: woo, headers: { 'x-wc-webhook-signature': signature }, payload: `${body} ` }),
      app.inject({ method: 'POST', url: woo, headers: { 'x-wc-webhook-signature': signature.slice(0, -2) }, payload: body }),
      app.inject({ method: 'POST', url: woo, payload: body }),
      app.inject({ method: 'POST', url: woo }),
      app.inject({ method: 'POST', url: shopify, headers: { 'x-wc-webhook-signature': signature }, payload: body }),
      app.inject({ method: 'POST', url: presta, headers: { authorization: 'Bearer guessed' }, payload: body }),
      app.inject({ method: 'POST', url: presta, headers: { authorization: 'Basic Og==' }, payload: body }),
    ]
    for (const reply of await Promise.all(refused)) expect([reply.statusCode, reply.json().code]).toEqual([401, 'SIGNATURE_REFUSED'])
    expect(await app.store.read.$count(inbox)).toBe(1)
  })

  test('PrestaShop may show the secret itself, as Bearer or as the Basic user name', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'prestashop', 'klucz-sklepu')
    const show = (authorization: string) => app.inject({ method: 'POST', url: hook, headers: { authorization }, payload: `{"n":"${authorization}"}` })

    expect((await show('Bearer klucz-sklepu')).statusCode).toBe(200)
    expect((await show(`Basic ${Buffer.from('klucz-sklepu:').toString('base64')}`)).statusCode).toBe(200)
    expect((await show('Bearer klucz-sklep')).statusCode).toBe(401)
  })

  test('WooCommerce’s unsigned ping is answered 200 and noted, and nothing is kept', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')
    const ping = (url: string) =>
      app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'webhook_id=12' })

    expect((await ping(hook)).statusCode).toBe(200)
    expect(await app.store.read.$count(inbox)).toBe(0)
    expect(await app.store.read.select().from(integrations)).toMatchObject([{ pingedAt: expect.any(Date) }])
    expect((await ping(await testHook(app, shop, 'shopify'))).statusCode).toBe(401)
  })

  test('WooCommerce decodes the entities of its secret before it signs', async () => {
    const app = await testApp()
    const hook = await testHook(app, await testShop(app), 'woocommerce', SECRET.replace('&', '&amp;'))

    expect((await tellWoo(app, hook, 'order.updated', wooOrder())).statusCode).toBe(200)
  })

  test('the same delivery is kept once: Shopify’s by its id, WooCommerce’s by topic and body', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const woo = await testHook(app, shop, 'woocommerce')
    const shopify = await testHook(app, shop, 'shopify')

    for (const second of ['a', 'b']) await tellWoo(app, woo, 'order.updated', wooOrder(), { 'x-wc-webhook-delivery-id': second })
    await tellWoo(app, woo, 'order.updated', wooOrder({ total: '1.00' }), { 'x-wc-webhook-delivery-id': 'a' })
    for (const id of ['1', '1', '2']) await tellShopify(app, shopify, 'products/update', { id: 1 }, id)

    expect(await app.store.read.$count(inbox)).toBe(4)
  })

  test('what is not for us is ignored with its reason', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')

    await tellWoo(app, hook, 'coupon.created', { id: 1 })
    await tellWoo(app, hook, 'order.created', wooOrder({ status: 'checkout-draft' }))

    const { deliveries, orders } = await seen(app, shop)
    expect(deliveries.map(({ state, error }: { state: string; error: string }) => [state, error]).sort()).toEqual([
      ['ignored', 'DRAFT_IGNORED: checkout-draft'],
      ['ignored', 'TOPIC_IGNORED: coupon.created'],
    ])
    expect(orders).toEqual([])
  })

  test('a failed delivery keeps its reason and is replayed once, by those who may', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    await tellWoo(app, await testHook(app, shop, 'woocommerce'), 'order.updated', wooOrder({ total: 'dużo' }))
    const [failed] = (await seen(app, shop)).deliveries
    const replay = (id: string, as = headers) => app.inject({ method: 'POST', url: `${shop.api}/inbox/${id}/replay`, headers: as })

    expect(failed).toMatchObject({ state: 'failed', error: 'AMOUNT_INVALID: dużo is no amount of PLN that can be kept' })
    expect((await replay(failed.id, await signIn(app, await testMember(app, shop, 'viewer')))).json().code).toBe('NOT_ALLOWED')
    expect((await replay('nothing')).json().code).toBe('DELIVERY_NOT_FOUND')
    await app.store.write((tx) => tx.update(inbox).set({ body: JSON.stringify(wooOrder()) }))
    expect((await replay(failed.id)).statusCode).toBe(202)
    expect((await replay(failed.id)).json().code).toBe('DELIVERY_NOT_FAILED')
    expect(await seen(app, shop)).toMatchObject({ deliveries: [{ state: 'done', error: null }], orders: [{ externalId: '4101', status: 'paid' }] })
  })

  test('the inbox is listed by state and page, the newest first', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const hook = await testHook(app, shop, 'woocommerce')
    for (let id = 1; id <= 5; id++) await tellWoo(app, hook, 'order.updated', id % 2 ? wooOrder({ id }) : { id })
    await readInbox(app)
    const list = async (query: string) => (await app.inject({ url: `${shop.api}/inbox?${query}`, headers })).json()

    const first = await list('limit=3')
    const second = await list(`limit=3&after=${first.next}`)
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([3, 2, null])
    expect(new Set([...first.deliveries, ...second.deliveries].map(({ id }) => id)).size).toBe(5)
    expect((await list('state=failed')).deliveries).toHaveLength(2)
    expect((await list('after=junk')).code).toBe('CURSOR_INVALID')
  })

  test('what was read is forgotten after 30 days, what failed after 90, and the next sweep is promised', async () => {
    const app = await testApp()
    const hook = await testHook(app, await testShop(app), 'woocommerce')
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000)
    const ages = { done29: 29, done31: 31, failed31: 31, failed91: 91 }
    for (const [topic, days] of Object.entries(ages)) {
      await tellWoo(app, hook, topic, {})
      const state = topic.startsWith('done') ? 'done' : 'failed'
      await app.store.write((tx) =>
        tx
          .update(inbox)
          .set({ state, receivedAt: daysAgo(days) })
          .where(eq(inbox.topic, topic)),
      )
    }

    await sweepInbox.run({}, app.store)

    const left = await app.store.read.select().from(inbox)
    expect(left.map(({ topic }) => topic).sort()).toEqual(['done29', 'failed31'])
    expect(await app.store.read.$count(jobs, eq(jobs.name, sweepInbox.name))).toBe(1)
  })

  test('A1 another shop’s integration never touches ours, and its deliveries are not ours to see or replay', async () => {
    const app = await testApp()
    const ours = await testShop(app)
    const theirs = await testShop(app)
    await tellWoo(app, await testHook(app, ours, 'woocommerce'), 'order.updated', wooOrder())
    await readInbox(app)
    const hook = await testHook(app, theirs, 'woocommerce')
    await tellWoo(app, hook, 'order.updated', wooOrder({ total: '1.00', date_modified_gmt: '2027-01-01T00:00:00' }))
    await tellWoo(app, hook, 'order.deleted', { id: 4101 })
    await tellPresta(app, await testHook(app, theirs, 'prestashop'), '<broken')
    const { deliveries } = await seen(app, theirs)
    const failed = deliveries.find(({ state }: { state: string }) => state === 'failed')

    expect(await seen(app, ours)).toMatchObject({ deliveries: [{ state: 'done' }], orders: [{ totalMinor: 13899 }] })
    const headers = await signIn(app, ours.email)
    expect((await app.inject({ method: 'POST', url: `${ours.api}/inbox/${failed.id}/replay`, headers })).json().code).toBe('DELIVERY_NOT_FOUND')
    expect((await app.inject({ method: 'DELETE', url: `${ours.api}/integrations/${hook.split('/')[2]}`, headers })).json().code).toBe('INTEGRATION_NOT_FOUND')
  })
})
