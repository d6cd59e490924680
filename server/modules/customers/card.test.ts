import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApp, testMember, testShop } from '../../testing.ts'
import { auditEntries } from '../audit/table.ts'
import { runDue } from '../jobs/service.ts'
import { foldOldCustomers, promiseCustomerFolding } from './jobs.ts'
import { removeCustomer } from './service/images.ts'
import { deleteNote } from './service/notes.ts'
import { customerBy } from './service/recognise.ts'
import { customers, notes, tags } from './table.ts'
import { deskOf, testCustomer } from './testing.ts'

async function shopWithCustomer() {
  const app = await testApp()
  const shop = await testShop(app)
  const customer = await testCustomer(app, shop, { email: 'ewa@poczta.example' })
  return { app, shop, customer, desk: await deskOf(app, shop), at: `/customers/${customer}` }
}

describe('K15 notes', () => {
  test('an edit keeps who wrote it and when, and says who changed it', async () => {
    const { app, shop, desk, at } = await shopWithCustomer()
    const { body: note } = await desk.post(`${at}/notes`, { text: 'Woli kuriera.' })
    const colleague = await deskOf(app, shop, await testMember(app, shop, 'consultant'))

    const { body: changed } = await colleague.put(`${at}/notes/${note.id}`, { text: 'Woli paczkomat.' })

    expect(changed).toEqual({ ...note, text: 'Woli paczkomat.', editor: 'consultant', editedAt: expect.any(String) })
    expect(note).toMatchObject({ author: 'Ola', editor: null })
  })

  test('a deleted note can be brought back for a day, and is gone for good after it', async () => {
    const { app, shop, customer, desk, at } = await shopWithCustomer()
    const { body: first } = await desk.post(`${at}/notes`, { text: 'pierwsza' })
    const { body: second } = await desk.post(`${at}/notes`, { text: 'druga' })

    expect((await desk.remove(`${at}/notes/${first.id}`)).status).toBe(204)
    expect((await desk.get(`${at}/card`)).notes).toEqual([second])
    expect((await desk.post(`${at}/notes/${first.id}/restoration`)).body).toEqual(first)
    await desk.remove(`${at}/notes/${first.id}`)
    const key = { shopId: shop.shop.id, customerId: customer, id: second.id }
    await app.store.write((tx) => deleteNote(tx, key, { kind: 'system', id: null, name: 'x' }, Date.now() + 25 * 60 * 60_000))

    expect((await app.store.read.select().from(notes)).map(({ text }) => text)).toEqual(['druga'])
    expect((await desk.post(`${at}/notes/${first.id}/restoration`)).body.code).toBe('NOTE_NOT_FOUND')
  })

  test('a customer of whom something is written down does not go with the import that brought them', async () => {
    const { app, shop, customer, desk, at } = await shopWithCustomer()
    const remove = (id: string) => app.store.write((tx) => removeCustomer(tx, shop.shop.id, id))
    const { body: note } = await desk.post(`${at}/notes`, { text: 'ważna' })

    expect(await remove(customer)).toBe(false)
    await desk.remove(`${at}/notes/${note.id}`)
    await desk.post(`${at}/tasks`, { text: 'ważne' })
    expect(await remove(customer)).toBe(false)
    expect(await remove(await testCustomer(app, shop))).toBe(true)
  })

  test('no shopper route answers with a note', async () => {
    const { app, shop, desk, at } = await shopWithCustomer()
    await desk.post(`${at}/notes`, { text: 'tylko dla nas' })

    for (const path of ['config', 'reviews?product=kubek', 'visitor/reviews?product=kubek'])
      expect((await app.inject(`${shop.v1}/${path}`)).body).not.toContain('tylko dla nas')
  })
})

describe('C14 tags', () => {
  test('a tag is made by its first use, is one whatever the case and accents, and goes with its last', async () => {
    const { app, shop, desk, at } = await shopWithCustomer()
    const other = `/customers/${await testCustomer(app, shop)}`

    const { body: tag } = await desk.post(`${at}/tags`, { name: 'Stały Klient' })
    expect((await desk.post(`${other}/tags`, { name: ' staly  klient ' })).body).toEqual(tag)
    await desk.post(`${at}/tags`, { name: 'stały klient' })

    expect(await desk.get('/customer-tags')).toEqual({ tags: [{ ...tag, customers: 2 }] })
    expect((await desk.get(`${at}/card`)).tags).toEqual([tag])
    await desk.remove(`${at}/tags/${tag.id}`)
    expect((await desk.remove(`${at}/tags/${tag.id}`)).body.code).toBe('TAG_NOT_FOUND')
    await desk.remove(`${other}/tags/${tag.id}`)
    expect(await app.store.read.$count(tags)).toBe(0)
  })

  test('twenty first uses at once make one tag', async () => {
    const { app, shop, desk } = await shopWithCustomer()
    const people = await Promise.all(Array.from({ length: 20 }, () => testCustomer(app, shop)))

    const made = await Promise.all(people.map((id) => desk.post(`/customers/${id}/tags`, { name: 'VIP' })))

    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
    expect((await desk.get('/customer-tags')).tags).toMatchObject([{ name: 'VIP', customers: 20 }])
  })
})

describe('C14 tasks', () => {
  test('my open tasks come by when they are due, page by page, and what is due no day comes last', async () => {
    const { shop, desk, at } = await shopWithCustomer()
    const mine = (text: string, dueOn: string | null) => desk.post(`${at}/tasks`, { text, dueOn, assignee: shop.owner.id })
    await mine('kiedyś', null)
    await mine('później', '2026-05-02')
    await mine('teraz', '2026-05-01')
    await desk.post(`${at}/tasks`, { text: 'niczyje', dueOn: '2026-04-30' })

    const seen: string[] = []
    for (let after = ''; ; ) {
      const { tasks, next } = await desk.get(`/tasks?assignee=me&limit=1${after && `&after=${after}`}`)
      seen.push(...tasks.map(({ text }: { text: string }) => text))
      if (!next) break
      after = next
    }
    expect(seen).toEqual(['teraz', 'później', 'kiedyś'])
    expect((await desk.get('/tasks?dueBy=2026-05-01')).tasks).toMatchObject([
      { text: 'niczyje', assignee: null },
      { text: 'teraz', dueOn: '2026-05-01' },
    ])
    expect((await desk.get('/tasks?assignee=nobody')).tasks).toMatchObject([{ text: 'niczyje' }])
  })

  test('done once, it keeps when and by whom; it can be opened again', async () => {
    const { app, shop, desk, at } = await shopWithCustomer()
    const { body: task } = await desk.post(`${at}/tasks`, { text: 'oddzwonić' })
    const colleague = await deskOf(app, shop, await testMember(app, shop, 'consultant'))

    const { body: done } = await colleague.patch(`/tasks/${task.id}`, { isDone: true })
    expect((await desk.patch(`/tasks/${task.id}`, { isDone: true })).body).toEqual(done)
    expect(done).toMatchObject({ doneBy: 'consultant', doneAt: expect.any(String) })
    expect(await desk.get('/tasks')).toEqual({ tasks: [], next: null })
    expect((await desk.get('/tasks?state=done')).tasks).toEqual([done])
    expect((await desk.patch(`/tasks/${task.id}`, { isDone: false, text: 'napisać' })).body).toEqual({ ...task, text: 'napisać' })
  })

  test('nobody from outside is given a task; who leaves the shop leaves theirs to all', async () => {
    const { app, shop, desk, at } = await shopWithCustomer()
    const stranger = await testShop(app)
    const { members } = await (async () => {
      await testMember(app, shop, 'consultant')
      return desk.get('/staff')
    })()
    const { id } = members.find(({ role }: { role: string }) => role === 'consultant')

    expect((await desk.post(`${at}/tasks`, { text: 'x', assignee: stranger.owner.id })).body.code).toBe('MEMBER_NOT_FOUND')
    const { body: task } = await desk.post(`${at}/tasks`, { text: 'x', assignee: id })
    await desk.remove(`/staff/${id}`)
    expect((await desk.get('/tasks?assignee=nobody')).tasks).toMatchObject([{ id: task.id, assignee: null }])
  })
})

describe('C14 contact details', () => {
  test('a correction is what they are known by from now on; the log names the fields and not the person', async () => {
    const { app, shop, customer, desk, at } = await shopWithCustomer()

    const { body } = await desk.patch(at, { email: ' Ewa.Lis@Poczta.example ', phone: '601 202 303', lastName: null })

    expect(body).toMatchObject({ id: customer, email: 'Ewa.Lis@Poczta.example', phone: '+48601202303', firstName: 'Ewa', lastName: null })
    const who = (email: string) => customerBy(app.store.read, shop.shop.id, 'email', email)
    expect(await who('ewa.lis@poczta.example')).toBe(customer)
    expect(await who('ewa@poczta.example')).toBeUndefined()
    const [entry] = await app.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'customers.changed'))
    expect(entry).toMatchObject({ subjectId: customer, details: { fields: ['email', 'phone', 'lastName'] } })
  })

  test('what is another customer’s, or no address or number at all, is refused and changes nothing', async () => {
    const { app, shop, desk, at } = await shopWithCustomer()
    await testCustomer(app, shop, { email: 'adam@poczta.example', phone: '601202303' })
    const before = await desk.get(`${at}/card`)

    expect((await desk.patch(at, { firstName: 'x', email: 'ADAM@poczta.example' })).body.code).toBe('CONTACT_TAKEN')
    expect((await desk.patch(at, { phone: '+48 601 202 303' })).body.code).toBe('CONTACT_TAKEN')
    expect((await desk.patch(at, { email: 'adam' })).body.code).toBe('EMAIL_INVALID')
    expect((await desk.patch(at, { phone: 'brak' })).body.code).toBe('PHONE_INVALID')
    expect((await desk.get(`${at}/card`)).customer).toEqual(before.customer)
  })

  test('K1 customers are found by any part of a name, an e-mail or a phone', async () => {
    const { app, shop, customer, desk } = await shopWithCustomer()
    await testCustomer(app, shop, { firstName: 'Łucja', lastName: 'Żak' })
    const found = async (q: string) => (await desk.get(`/customers?q=${encodeURIComponent(q)}`)).customers.map(({ id }: { id: string }) => id)

    expect(await found('poczta lis ewa@')).toEqual([customer])
    expect(await found('ucja')).toHaveLength(1)
    for (const q of ['lucja', 'ŁUCJA', 'zak lucja', 'Żak']) expect([q, (await found(q)).length]).toEqual([q, 1])
    expect(await found('%')).toEqual([])
  })

  test('K1 a customer is found by what was corrected, and one of an earlier version once they are folded', async () => {
    const { app, customer, desk } = await shopWithCustomer()
    const found = async (q: string) => (await desk.get(`/customers?q=${encodeURIComponent(q)}`)).customers.map(({ id }: { id: string }) => id)

    await desk.patch(`/customers/${customer}`, { lastName: 'Żółw', phone: '601 700 800' })
    expect([await found('zolw'), await found('700800'), await found('lis')]).toEqual([[customer], [customer], []])
    await app.store.write((tx) => tx.update(customers).set({ folded: null }))
    expect(await found('zolw')).toEqual([])
    await app.store.write(promiseCustomerFolding)
    await runDue(app.store, new Map([[foldOldCustomers.name, foldOldCustomers]]), app.log)
    expect(await found('zolw')).toEqual([customer])
  })
})
