import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../testing.hostile.ts'
import { act, publishedReview, quiet, signIn, submit, type TestApp, type TestShop, testApp, testMember, testShop } from '../../testing.ts'
import { type Job, runDue } from '../jobs/service.ts'
import { smtpCarrier } from '../mail/carrier.ts'
import { mailJobs } from '../mail/jobs.ts'
import { testInbox } from '../mail/testing.ts'
import { replyLetter } from './service/reply-letter.ts'
import { mailsOf, pathTo, tellAuthors } from './testing.ts'

const HOUR = 60 * 60_000

const list = async (app: TestApp, shop: TestShop) => (await app.inject(`${shop.v1}/reviews?product=kubek`)).json()

async function shopThatAnswers(changes: object = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const review = await publishedReview(app, shop, changes)
  const headers = await signIn(app, shop.email)
  const url = `${shop.api}/reviews/${review}/reply`
  const answer = (text: string) => app.inject({ method: 'PUT', url, headers, body: { text } })
  const withdraw = () => app.inject({ method: 'DELETE', url, headers })
  const show = async () => (await app.inject({ url: `${shop.api}/reviews/${review}`, headers })).json()
  const find = async (query: string) => (await app.inject({ url: `${shop.api}/reviews?${query}`, headers })).json().reviews
  return { app, shop, review, headers, answer, withdraw, show, find }
}

const decoded = (raw: string) =>
  Buffer.from(
    raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

describe('R8 the shop’s reply', () => {
  test('stands under the review at once, in the list kept in memory and in the snippet, and leaves with its withdrawal', async () => {
    const { app, shop, answer, withdraw } = await shopThatAnswers()
    const snippet = async () => (await app.inject(`${shop.v1}/products/kubek/snippet`)).body
    expect((await list(app, shop)).reviews).toMatchObject([{ reply: null }])

    await answer('Dziękujemy, pani Zofio!')
    expect((await list(app, shop)).reviews).toMatchObject([{ reply: { text: 'Dziękujemy, pani Zofio!', at: expect.any(String) } }])
    expect(await snippet()).toContain('<p>Odpowiedź sklepu: Dziękujemy, pani Zofio!</p>')
    await answer('Dziękujemy!')
    expect((await list(app, shop)).reviews).toMatchObject([{ reply: { text: 'Dziękujemy!' } }])

    expect((await withdraw()).statusCode).toBe(204)
    expect((await list(app, shop)).reviews).toMatchObject([{ reply: null }])
    expect(await snippet()).not.toContain('Odpowiedź')
    expect((await withdraw()).json().code).toBe('REPLY_NOT_FOUND')
  })

  test('every text it had stays in its history, with who wrote it', async () => {
    const { answer, withdraw, show } = await shopThatAnswers()
    for (const text of ['Pierwsza', 'Druga', 'Druga']) await answer(text)
    await withdraw()
    await answer('Trzecia')

    const { review, reply, replies, history } = await show()

    expect(review.replied).toBe(true)
    expect(reply.text).toBe('Trzecia')
    expect(replies.map(({ text, who }: { text: string | null; who: string }) => [text, who])).toEqual([
      ['Trzecia', 'Ola'],
      [null, 'Ola'],
      ['Druga', 'Ola'],
      ['Pierwsza', 'Ola'],
    ])
    expect(history.map(({ what }: { what: string }) => what)).toEqual(['submitted', 'published', 'replied', 'replyChanged', 'replyWithdrawn', 'replied'])
  })

  test('answers a published review only, by who may', async () => {
    const { app, shop, review, answer } = await shopThatAnswers()
    const put = (headers: object, id = review) =>
      app.inject({ method: 'PUT', url: `${shop.api}/reviews/${id}/reply`, headers: { ...headers }, body: { text: 'Dziękujemy' } })
    const waiting = (await submit(app, shop)).json().review.id

    expect((await put(await signIn(app, await testMember(app, shop, 'viewer')))).json().code).toBe('NOT_ALLOWED')
    expect((await put(await signIn(app, await testMember(app, shop, 'consultant')))).statusCode).toBe(200)
    expect((await put(await signIn(app, shop.email), waiting)).json().code).toBe('REVIEW_STATUS_CONFLICT')
    expect((await put(await signIn(app, shop.email), 'nobody')).json().code).toBe('REVIEW_NOT_FOUND')
    expect((await answer('x'.repeat(2001))).json().issues).toEqual([{ field: 'body.text', rule: 'too_big', limit: 2000 }])
    expect((await answer('  ')).json().issues).toEqual([{ field: 'body.text', rule: 'too_small', limit: 1 }])
  })

  test('the staff find what they have answered, and what not', async () => {
    const { app, shop, review, answer, withdraw, find } = await shopThatAnswers()
    const other = await publishedReview(app, shop)
    await answer('Dziękujemy')

    expect(await find('replied=yes')).toMatchObject([{ id: review, replied: true }])
    expect(await find('replied=no')).toMatchObject([{ id: other, replied: false }])
    await withdraw()
    expect(await find('replied=yes')).toEqual([])
  })

  test('reaches the author by mail with a link to their own review', async () => {
    const { app, answer, review } = await shopThatAnswers({ email: 'zofia@poczta.test' })
    const inbox = await testInbox()
    await answer('Zażółć <b>gęślą</b> jaźń')

    await tellAuthors(app)
    const mailJob = mailJobs(smtpCarrier(inbox.url, 'no-reply@shop.test'))
    await runDue(app.store, new Map([[mailJob.name, mailJob as unknown as Job]]), quiet, {})

    expect(inbox.received).toMatchObject([{ to: ['zofia@poczta.test'] }])
    const mail = decoded(inbox.received[0]?.raw ?? '')
    expect(mail).toContain('> Zażółć <b>gęślą</b> jaźń')
    expect(mail).toContain('Zażółć &lt;b&gt;gęślą&lt;/b&gt; jaźń</blockquote>')
    const [link = ''] = /http:\/\/localhost\/t\/review\/[\w.-]+/.exec(mail) ?? []
    expect(link).toContain(review)
    const page = await app.inject(link)
    expect([page.statusCode, page.body.includes('Zażółć &lt;b&gt;gęślą&lt;/b&gt; jaźń')]).toEqual([200, true])
  })

  test('is mailed once; what changes within the hour is told once, as it stands after that hour', async () => {
    const { app, answer, withdraw } = await shopThatAnswers({ email: 'zofia@poczta.test' })
    const told = async () => (await mailsOf(app, 'reviewReply')).map(({ text }) => /^> (.*)$/m.exec(text)?.[1])
    await answer('Pierwsza')
    await tellAuthors(app)

    for (const text of ['Druga', 'Trzecia']) await answer(text)
    await tellAuthors(app)
    expect(await told()).toEqual(['Pierwsza'])
    await tellAuthors(app, HOUR)
    expect(await told()).toEqual(['Pierwsza', 'Trzecia'])
    await withdraw()
    await answer('Trzecia')
    await tellAuthors(app, 3 * HOUR)
    expect(await told()).toEqual(['Pierwsza', 'Trzecia'])
  })

  test('is not mailed without an address, nor once it is withdrawn or the review hidden', async () => {
    const silent = await shopThatAnswers()
    const { app, shop, review, answer, withdraw } = await shopThatAnswers({ email: 'zofia@poczta.test' })

    await silent.answer('Dziękujemy')
    await tellAuthors(silent.app)
    expect(await mailsOf(silent.app, 'reviewReply')).toEqual([])
    await answer('Dziękujemy')
    await withdraw()
    await tellAuthors(app)
    await answer('Dziękujemy')
    await act(app, shop, { action: 'hold', reviews: [review] })
    await tellAuthors(app)
    expect(await mailsOf(app, 'reviewReply')).toEqual([])
  })

  test('the staff who read the outbox never see the author’s link whole', async () => {
    const { app, shop, answer } = await shopThatAnswers({ email: 'zofia@poczta.test' })
    await answer('Dziękujemy')
    await tellAuthors(app)
    const headers = await signIn(app, await testMember(app, shop, 'manager'))
    const { mails } = (await app.inject({ url: `${shop.api}/mails`, headers })).json()
    const mail = mails.find(({ kind }: { kind: string }) => kind === 'reviewReply')

    const { text } = (await app.inject({ url: `${shop.api}/mails/${mail.id}`, headers })).json()

    expect(text).toContain('/t/review/…')
    expect(text).not.toMatch(/\/t\/review\/\w/)
  })

  test('no text breaks out of the snippet or the author’s page', async () => {
    const { app, shop, review, answer } = await shopThatAnswers()
    const page = pathTo(app, shop, 'review', review)
    const read = async () => [(await app.inject(`${shop.v1}/products/kubek/snippet`)).body, (await app.inject(page)).body].map(tagsOf)
    await answer('Dziękujemy')
    const calm = await read()

    for (const text of fitting(HOSTILE_TEXTS)) {
      expect((await answer(text)).json().text).toBe(text.trim())
      expect(await read()).toEqual(calm)
    }
    expect((await list(app, shop)).reviews[0].reply.text).toBe(fitting(HOSTILE_TEXTS).at(-1))
  })

  test('no text breaks out of the mail', async () => {
    const app = await testApp()
    const { shop } = await testShop(app)
    const review = { id: 'r1', shopId: shop.id, locale: 'pl' as const }

    for (const text of fitting(HOSTILE_TEXTS)) {
      const letter = replyLetter(app.config, shop, review, text)
      expect([...tagsOf(letter.html)].filter((tag) => !/^(doctype|meta|div|p|a|blockquote)$/.test(tag))).toEqual([])
      expect(letter.subject).toBe('Kubek: odpowiedź na Twoją opinię')
    }
  })
})

const tagsOf = (html: string) => new Set([...html.matchAll(/<\/?([a-z]\w*)/gi)].map(([, tag = '']) => tag.toLowerCase()))
/** Those that a reply may be. */
const fitting = (texts: readonly string[]) => texts.filter((text) => text.trim().length <= 2000 && text.isWellFormed() && !text.includes('\0'))
