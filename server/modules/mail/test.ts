import { describe, expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { quiet, signIn, type TestApp, testApp, testMember, testShop } from '../../testing.ts'
import { type Job, runDue } from '../jobs/service.ts'
import { jobs } from '../jobs/table.ts'
import { type Carrier, smtpCarrier } from './carrier.ts'
import { mailJobs } from './jobs.ts'
import { senderOf } from './service/sender.ts'
import { SECRET_PLACE, sendMail } from './service.ts'
import { mails } from './table.ts'
import { testInbox } from './testing.ts'

const MINUTE = 60_000
const FROM = 'no-reply@shop.test'

async function shopWithMail(letter: object = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const send = () =>
    app.store.write((tx) =>
      sendMail(tx, { shopId: shop.shop.id, to: 'ola@shop.test', subject: 'Zażółć', text: 'Gęślą jaźń.', locale: 'pl', kind: 'test', ...letter }),
    )
  return { app, shop, id: await send(), send }
}

/** Works the queue off as it stands so much later. */
const work = ({ store }: TestApp, carrier: Carrier | undefined, later = 0, log = quiet) =>
  runDue(store, new Map([[mailJobs(carrier).name, mailJobs(carrier) as unknown as Job]]), log, { now: new Date(Date.now() + later) })

const rowsOf = ({ store }: TestApp) => store.read.select().from(mails)

describe('mail', () => {
  test('leaves by the mail server once its write commits, in the shop’s name, with its letters whole', async () => {
    const inbox = await testInbox()
    const { app, id } = await shopWithMail({ html: '<p>Gęślą jaźń.</p>' })

    await work(app, smtpCarrier(inbox.url, FROM))

    expect(inbox.received).toMatchObject([{ to: ['ola@shop.test'] }])
    const { raw = '' } = inbox.received[0] ?? {}
    expect(raw).toContain('From: Kubek <no-reply@shop.test>')
    expect(raw).toContain(`Message-ID: <${id}@shop.test>`)
    expect(raw).toContain('Subject: =?UTF-8?')
    expect(raw).toContain('multipart/alternative')
    expect(await rowsOf(app)).toMatchObject([{ state: 'sent', error: null, attempts: 1, sentAt: expect.any(Date) }])
    expect(await app.store.read.$count(jobs)).toBe(0)
  })

  test('a write that fails sends nothing', async () => {
    const { app, shop } = await shopWithMail()
    const letter = { shopId: shop.shop.id, to: 'ola@shop.test', subject: 'x', text: 'x', locale: 'pl', kind: 'test' } as const

    const undone = app.store.write(async (tx) => {
      await sendMail(tx, letter)
      throw new Error('no')
    })

    await expect(undone).rejects.toThrow('no')
    expect([await app.store.read.$count(mails), await app.store.read.$count(jobs)]).toEqual([1, 1])
  })

  test('a refused recipient is final: the reason stays, and nobody asks again', async () => {
    const inbox = await testInbox()
    const { app } = await shopWithMail({ to: 'nobody@shop.test' })

    await work(app, smtpCarrier(inbox.url, FROM))

    expect(await rowsOf(app)).toMatchObject([{ state: 'failed', error: expect.stringContaining('No such mailbox'), sentAt: null }])
    expect(await app.store.read.$count(jobs)).toBe(0)
  })

  test('a recipient refused for now is asked again later', async () => {
    const inbox = await testInbox()
    const { app } = await shopWithMail({ to: 'later@shop.test' })

    await work(app, smtpCarrier(inbox.url, FROM))

    expect(await rowsOf(app)).toMatchObject([{ state: 'waiting', error: expect.stringContaining('Greylisted') }])
    expect(await app.store.read.$count(jobs)).toBe(1)
  })

  test('a server that is away for a while gets the mail when it is back, once', async () => {
    const before = await testInbox()
    await before.close()
    const { app, id } = await shopWithMail()
    const carrier = smtpCarrier(before.url, FROM)

    await work(app, carrier)
    expect(await rowsOf(app)).toMatchObject([{ state: 'waiting', error: expect.stringContaining('ECONNREFUSED') }])
    const back = await testInbox({}, before.port)
    await work(app, carrier, 2 * MINUTE)
    await work(app, carrier, 20 * MINUTE)

    expect(back.received.map(({ raw }) => raw.includes(`<${id}@shop.test>`))).toEqual([true])
    expect(await rowsOf(app)).toMatchObject([{ state: 'sent', error: null, attempts: 2 }])
  })

  test('a server that stays away is given up after ten tries, with its last word', async () => {
    const { app } = await shopWithMail()
    const gone = await testInbox()
    await gone.close()

    for (let tries = 0; tries < 12; tries++) await work(app, smtpCarrier(gone.url, FROM), 2 ** tries * 61 * MINUTE)

    expect(await rowsOf(app)).toMatchObject([{ state: 'failed', attempts: 10, error: expect.stringContaining('ECONNREFUSED') }])
    expect(await app.store.read.$count(jobs)).toBe(0)
  })

  test('two nodes never send one mail at the same time', async () => {
    const inbox = await testInbox()
    const { app, id } = await shopWithMail()
    const job = mailJobs(smtpCarrier(inbox.url, FROM))

    await Promise.all([job.run({ mail: id }, app.store), job.run({ mail: id }, app.store)])
    await job.run({ mail: id }, app.store)

    expect(inbox.received).toHaveLength(1)
  })

  test('a node that dies while sending leaves the mail to another, under the same Message-ID', async () => {
    const inbox = await testInbox()
    const { app, id } = await shopWithMail()
    const dying: Carrier = { carry: () => new Promise(() => {}) }
    void mailJobs(dying).run({ mail: id }, app.store)
    await expect.poll(async () => (await rowsOf(app))[0]?.state).toBe('sending')

    const carrier = smtpCarrier(inbox.url, FROM)
    await mailJobs(carrier).run({ mail: id }, app.store)
    expect(inbox.received).toHaveLength(0)
    await app.store.write((tx) => tx.update(mails).set({ leasedUntil: new Date() }))
    await mailJobs(carrier).run({ mail: id }, app.store)

    expect(inbox.received.map(({ raw }) => raw.includes(`<${id}@shop.test>`))).toEqual([true])
  })

  test('without a mail server it is kept for the staff to read', async () => {
    const { app } = await shopWithMail()

    await work(app, undefined)

    expect(await rowsOf(app)).toMatchObject([{ state: 'kept', sentAt: null }])
    expect(await app.store.read.$count(jobs)).toBe(0)
  })

  test('a secret goes out in the text and is forgotten', async () => {
    const inbox = await testInbox()
    const { app } = await shopWithMail({ text: `Otwórz #${SECRET_PLACE}`, secret: 's3cret-$&-token' })

    await work(app, smtpCarrier(inbox.url, FROM))

    const { raw = '' } = inbox.received[0] ?? {}
    expect(raw.replaceAll('=3D', '=')).toMatch(/#s3cret-\$&-token/)
    expect(JSON.stringify(await rowsOf(app))).not.toContain('s3cret')
  })

  test('the password of the mail server is told to nobody, not even where it is refused', async () => {
    const inbox = await testInbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => done(new Error(`Wrong password ${password}`)),
    })
    const { app } = await shopWithMail()
    const logged: string[] = []
    const log = {
      warn() {},
      error: (...said: unknown[]) => void logged.push(...said.map((one) => `${(one as { err?: Error }).err?.stack}${JSON.stringify(one)}`)),
    }

    await work(app, smtpCarrier(inbox.url.replace('//', '//ola:hunter%402@'), FROM), 0, log)

    expect(await rowsOf(app)).toMatchObject([{ state: 'waiting', error: expect.stringContaining('EAUTH') }])
    expect(logged.join()).toContain('EAUTH')
    expect(logged.join() + JSON.stringify(await rowsOf(app))).not.toMatch(/hunter/)
  })

  test('line breaks and commas in what people typed stay within their line', async () => {
    const inbox = await testInbox()
    const { app } = await shopWithMail({ subject: 'Witaj\r\nBcc: eve@evil.test', to: 'ola@shop.test, eve@evil.test' })

    await work(app, smtpCarrier(inbox.url, FROM))

    expect(inbox.received.flatMap(({ to }) => to)).not.toContain('eve@evil.test')
    for (const { raw } of inbox.received) expect(raw).not.toMatch(/^Bcc:/im)
  })

  test('mails come from the address that is set up, else from the host of the page', () => {
    expect(senderOf({ PUBLIC_URL: 'https://kontuar.shop.test:8443' })).toBe('no-reply@kontuar.shop.test')
    expect(senderOf({ PUBLIC_URL: 'https://x.test', MAIL_FROM: 'sklep@shop.test' })).toBe('sklep@shop.test')
    expect(() => readConfig({ SMTP_URL: 'http://mail.test' })).toThrow('SMTP_URL')
  })
})

describe('the outbox', () => {
  test('lists the newest first, page by page, by state', async () => {
    const { app, shop, send } = await shopWithMail()
    for (let more = 0; more < 4; more++) await send()
    const headers = await signIn(app, shop.email)
    const page = async (query: string) => (await app.inject({ url: `${shop.api}/mails?${query}`, headers })).json()

    const ids: string[] = []
    for (let next = ''; ; ) {
      const { mails, next: then } = await page(`limit=2${next && `&after=${next}`}`)
      ids.push(...mails.map(({ id }: { id: string }) => id))
      if (!then) break
      next = then
    }

    expect(new Set(ids).size).toBe(5)
    expect((await page('')).mails.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect((await page('state=sent')).mails).toEqual([])
    expect((await page('after=nonsense')).code).toBe('CURSOR_INVALID')
  })

  test('shows one mail as text to those who may read mail', async () => {
    const { app, shop, id } = await shopWithMail()
    const ask = async (role: 'manager' | 'consultant') =>
      (await app.inject({ url: `${shop.api}/mails/${id}`, headers: await signIn(app, await testMember(app, shop, role)) })).json()

    expect(await ask('manager')).toMatchObject({ mail: { to: 'ola@shop.test', state: 'waiting', kind: 'test' }, text: 'Gęślą jaźń.', attempts: 0 })
    expect((await ask('consultant')).code).toBe('NOT_ALLOWED')
  })
})
