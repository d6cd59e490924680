import { describe, expect, test } from 'vitest'
import { quiet } from '../../testing.ts'
import { type Job, runDue } from '../jobs/service.ts'
import { mails } from '../mail/table.ts'
import { EMAIL, sendForm, shopThatAsks, YES } from '../requests/testing.ts'
import { surveyJobs } from './jobs.ts'
import { surveyAnswers, surveyInvitations, surveyResponses } from './table.ts'
import { activeSurvey } from './testing.ts'

/** A shop whose survey goes out by mail, three days after the delivery. */
async function mailingShop(rules: Parameters<typeof shopThatAsks>[0] = {}) {
  const asking = await shopThatAsks({ requestMode: 'off', ...rules })
  const { app, shop } = asking
  const survey = await activeSurvey(app, shop, { trigger: 'mail', mailAfter: 'delivered', mailDays: 3 })
  const noon = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + 11 * 3_600_000)
  const known = new Map(surveyJobs(app.config, () => noon).map((job) => [job.name, job as Job]))
  const work = () => runDue(app.store, known, quiet)
  const sent = () => app.store.read.select().from(mails)
  const invitations = () => app.store.read.select().from(surveyInvitations)
  const byHand = async (email: string) =>
    (await app.inject({ method: 'POST', url: `${shop.api}/surveys/${survey}/invitations`, headers: asking.headers, body: { email } })).json()
  return { ...asking, survey, work, sent, invitations, byHand }
}
const paths = async (sent: () => Promise<{ secret: string | null; unsubscribe: string | null }[]>) => {
  const [mail] = (await sent()).slice(-1)
  return { survey: new URL(mail?.secret ?? 'x:/none').pathname, unsubscribe: new URL(mail?.unsubscribe ?? 'x:/none').pathname }
}

describe('Q10 a survey by mail', () => {
  test('goes out once after an order, to who agreed, with a link for each number of its first scale', async () => {
    const { put, work, sent } = await mailingShop()
    await put()
    await put()
    await work()
    await work()

    const [mail, ...others] = await sent()
    expect([mail?.to, mail?.kind, others]).toEqual([EMAIL, 'survey', []])
    expect(mail?.html).toContain('{secret}?value=10')
    expect(mail?.unsubscribe).toContain('/t/unsubscribe/')
  })

  test.each([
    ['no_consent', {}, { consents: [] }],
    ['no_consent', { consentMode: 'soft' as const }, { consents: [{ ...YES, granted: false }] }],
    ['cancelled', {}, { status: 'cancelled' }],
  ])('says why not: %s', async (reason, rules, changes) => {
    const { put, work, sent, invitations } = await mailingShop(rules)
    await put()
    await put('A', 'consents' in changes ? { ...changes, consents: [{ ...YES, granted: false, at: new Date().toISOString() }] } : changes)
    await work()

    expect(await sent()).toEqual([])
    expect(await invitations()).toMatchObject([{ state: 'skipped', reason }])
  })

  test('the staff send it to an address, and consent and the pause of thirty days hold for them too', async () => {
    const { byHand, sent } = await mailingShop({ consentMode: 'soft' })

    expect(await byHand('Ola@Poczta.example')).toEqual({ sent: true, reason: null })
    expect(await byHand('ola@poczta.example')).toEqual({ sent: false, reason: 'cooldown' })
    expect(await sent()).toMatchObject([{ to: 'ola@poczta.example' }])
  })

  test('who leaves behind its link is sent none any more, and the log keeps the words', async () => {
    const { app, byHand, sent } = await mailingShop({ consentMode: 'off' })
    await byHand('ola@poczta.example')
    const { unsubscribe } = await paths(sent)

    const before = await app.inject(unsubscribe)
    expect([before.statusCode, before.body.includes('ma przestać')]).toEqual([200, true])
    await sendForm(app, unsubscribe, { do: 'leave' })
    expect(await byHand('ola@poczta.example')).toEqual({ sent: false, reason: 'unsubscribed' })
  })

  test('its page works without a script, question by question along the way the answers lead', async () => {
    const { app, byHand, sent } = await mailingShop({ consentMode: 'off' })
    await byHand(EMAIL)
    const { survey: link } = await paths(sent)
    const post = (fields: Record<string, string>) => sendForm(app, link, fields)

    const first = await app.inject(`${link}?value=3`)
    expect(first.body).toContain('Pytanie 1 z 2')
    expect(first.body).toMatch(/value="3" checked/)
    expect(first.body).not.toContain('<script')
    expect([await app.store.read.$count(surveyResponses), await app.store.read.$count(surveyAnswers)]).toEqual([0, 0])

    expect((await post({ question: 'nps' })).statusCode).toBe(422)
    expect((await post({ question: 'nps', answer: '44' })).statusCode).toBe(422)
    const next = await post({ question: 'nps', answer: '3' })
    expect(next.headers.location).toBe(`${link}?q=why`)
    expect((await app.inject(`${link}?q=why`)).body).toContain('Pytanie 2 z 2')
    const done = await post({ question: 'why', answer: '<b>Drogo</b>' })
    expect(done.headers.location).toBe(`${link}/thanks`)

    expect((await app.inject(`${link}/thanks`)).body).toContain('Dziękujemy')
    expect((await app.inject(link)).headers.location).toBe(`${link}/thanks`)
    expect(await app.store.read.select().from(surveyResponses)).toMatchObject([{ source: 'mail', lastQuestion: 'why', finishedAt: expect.any(Date) }])
  })

  test('a closed survey says so, and a damaged link opens nothing', async () => {
    const { app, shop, headers, survey, byHand, sent } = await mailingShop({ consentMode: 'off' })
    await byHand(EMAIL)
    const { survey: link } = await paths(sent)
    await app.inject({ method: 'PATCH', url: `${shop.api}/surveys/${survey}`, headers, body: { state: 'closed' } })

    expect([(await app.inject(link)).statusCode, (await app.inject(`${link}x`)).statusCode]).toEqual([410, 404])
    expect((await sendForm(app, link, { question: 'nps', answer: '3' })).statusCode).toBe(410)
  })
})
