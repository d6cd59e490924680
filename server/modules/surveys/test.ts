import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signIn, testMember, testShop } from '../../testing.ts'
import { dropOldAnswers } from './service/sweep.ts'
import { surveyAnswers, surveyDismissals, surveyResponses } from './table.ts'
import { answer, askingShop, both, QUESTIONS, surveyData } from './testing.ts'

describe('Q9 answers to a survey', () => {
  test('each is saved as it is given, and the last one of each question counts', async () => {
    const { app, shop, add } = await askingShop()
    const survey = await add()

    const { id, json } = await answer(app, shop, survey, { nps: 3 })
    await answer(app, shop, survey, { nps: 9 }, { id })
    await answer(app, shop, survey, { nps: 9, liked: ['c2', 'c0'] }, { id })
    await answer(app, shop, survey, { nps: 9, liked: ['c2', 'c0'] }, { id })

    expect(json).toMatchObject({ finished: false, visitor: expect.any(String) })
    const own = (await app.inject(`${shop.v1}/surveys/${survey}/responses/${id}`)).json()
    expect(own).toMatchObject({ answers: { nps: 9, liked: ['c0', 'c2'] }, version: 1, finished: false })
    expect([await app.store.read.$count(surveyResponses), await app.store.read.$count(surveyAnswers)]).toEqual([1, 2])
  })

  test('it is finished once all that must be answered on the way is, and stays as it was', async () => {
    const { app, shop, add } = await askingShop()
    const survey = await add()

    const { id, json } = await answer(app, shop, survey, { nps: 2 }, { finished: true })
    expect(json).toMatchObject({ code: 'SURVEY_INCOMPLETE' })
    expect(await app.store.read.$count(surveyResponses)).toBe(0)
    await answer(app, shop, survey, { nps: 2, why: 'Drogo' }, { id, finished: true })
    expect((await answer(app, shop, survey, { nps: 10 }, { id, finished: true })).json.finished).toBe(true)

    expect((await app.inject(`${shop.v1}/surveys/${survey}/responses/${id}`)).json().answers).toEqual({ nps: 2, why: 'Drogo' })
  })

  test('what was answered on a way that was left again is no answer', async () => {
    const { app, shop, add } = await askingShop()
    const survey = await add()

    const { id } = await answer(app, shop, survey, { nps: 2, why: 'Pomyłka' })
    await answer(app, shop, survey, { nps: 10, liked: ['c1'] }, { id, finished: true })

    expect((await app.inject(`${shop.v1}/surveys/${survey}/responses/${id}`)).json().answers).toEqual({ nps: 10, liked: ['c1'] })
  })

  test.each([
    [{ nps: 11 }],
    [{ nps: -1 }],
    [{ nps: '9' }],
    [{ nps: ['9'] }],
    [{ liked: ['c9'] }],
    [{ liked: ['c0', 'c0', 'c9'] }],
    [{ liked: ['c0', 'c1', 'c2'] }],
    [{ why: 5 }],
    [{ other: 'x' }],
    [{ constructor: 'x' }],
  ])('%o is refused, and nothing beside it is kept', async (wrong) => {
    const { app, shop, add } = await askingShop()
    const survey = await add()

    const { reply, json } = await answer(app, shop, survey, { nps: 5, ...wrong })
    expect([reply.statusCode, json.code]).toEqual([400, 'SURVEY_ANSWER_INVALID'])
    expect(await app.store.read.$count(surveyAnswers)).toBe(0)
  })

  test('a hundred copies of one answer at once are one', async () => {
    const { app, shop, add } = await askingShop()
    const survey = await add()
    const id = randomUUID()

    const replies = await Promise.all(Array.from({ length: 100 }, () => answer(app, shop, survey, { nps: 7 }, { id })))

    expect(new Set(replies.map(({ reply }) => reply.statusCode))).toEqual(new Set([200]))
    expect([await app.store.read.$count(surveyResponses), await app.store.read.$count(surveyAnswers)]).toEqual([1, 1])
  })

  test('a draft, a paused one and one past its time take none; a closed one tells what was answered', async () => {
    const { app, shop, staff, add } = await askingShop()
    const draft = (await staff('POST', '/surveys', surveyData())).json().id
    const [survey, past] = [await add(), await add({ endsAt: '2026-01-01T00:00:00Z' })]
    const { id } = await answer(app, shop, survey, { nps: 7 })
    await staff('PATCH', `/surveys/${survey}`, { state: 'closed' })

    expect((await answer(app, shop, draft, { nps: 7 })).json.code).toBe('SURVEY_NOT_FOUND')
    expect((await answer(app, shop, past, { nps: 7 })).json.code).toBe('SURVEY_NOT_ACTIVE')
    expect((await answer(app, shop, survey, { nps: 8 }, { id })).json.code).toBe('SURVEY_NOT_ACTIVE')
    expect((await app.inject(`${shop.v1}/surveys/${survey}`)).json().code).toBe('SURVEY_NOT_ACTIVE')
    expect((await app.inject(`${shop.v1}/surveys/${survey}/responses/${id}`)).json().answers).toEqual({ nps: 7 })
  })

  test('the id of another survey’s answers, or of another shop’s, opens nothing', async () => {
    const { app, shop, add } = await askingShop()
    const [one, other] = [await add(), await add()]
    const { id } = await answer(app, shop, one, { nps: 7 })
    const elsewhere = await testShop(app, 'Talerz')

    expect((await answer(app, shop, other, { nps: 1 }, { id })).json.code).toBe('SURVEY_RESPONSE_NOT_FOUND')
    expect((await answer(app, elsewhere, one, { nps: 1 }, { id })).json.code).toBe('SURVEY_NOT_FOUND')
    expect((await app.inject(`${elsewhere.v1}/surveys/${one}/responses/${id}`)).json().code).toBe('SURVEY_RESPONSE_NOT_FOUND')
  })

  test('a page is kept without what might be a secret in its address', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()

    await answer(app, shop, survey, { nps: 7 }, { url: 'https://shop.test/kubki/1?token=s3cret#me' })
    await answer(app, shop, survey, { nps: 7 }, { url: 'javascript:alert(1)' })

    const { responses } = (await staff('GET', `/surveys/${survey}/responses`)).json()
    expect(responses.map(({ url }: { url: string }) => url).sort()).toEqual([null, 'https://shop.test/kubki/1'].sort())
  })

  test('“not now” is counted once, however often it is sent', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()
    const url = `${shop.v1}/surveys/${survey}/dismissals/${randomUUID()}`
    for (const _ of [1, 2]) await app.inject({ method: 'PUT', url, body: {} })

    expect((await staff('GET', `/surveys/${survey}/results`)).json().dismissed).toBe(1)
  })

  test('answers and dismissals older than the shop keeps them are forgotten', async () => {
    const { app, shop, add } = await askingShop()
    const survey = await add()
    await answer(app, shop, survey, { nps: 7 })
    await app.inject({ method: 'PUT', url: `${shop.v1}/surveys/${survey}/dismissals/${randomUUID()}`, body: {} })
    const count = async () => Promise.all([surveyResponses, surveyAnswers, surveyDismissals].map((table) => app.store.read.$count(table)))
    const DAY = 24 * 60 * 60_000

    await dropOldAnswers(app.store, 30, Date.now() + 29 * DAY)
    expect(await count()).toEqual([1, 1, 1])
    await dropOldAnswers(app.store, 30, Date.now() + 31 * DAY)
    expect(await count()).toEqual([0, 0, 0])
  })
})

describe('Q9 a survey and its versions', () => {
  test('questions that were answered stay as they were asked', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()
    const { id } = await answer(app, shop, survey, { nps: 7 })
    const renamed = QUESTIONS.map((question) => (question.id === 'nps' ? { ...question, title: both('Nowe słowa') } : question))

    const changed = (await staff('PUT', `/surveys/${survey}`, surveyData({ questions: renamed }))).json()
    const kept = (await staff('GET', `/surveys/${survey}/responses/${id}`)).json()

    expect([changed.version, changed.questions[0].title.pl]).toEqual([2, 'Nowe słowa'])
    expect(kept.answers[0].question.title.pl).toBe('Polecisz nas?')
    expect((await answer(app, shop, survey, { nps: 7 }, { version: 3 })).json.code).toBe('SURVEY_VERSION_UNKNOWN')
    const kinds = QUESTIONS.map((question) => (question.id === 'nps' ? { ...question, kind: 'ces' } : question))
    expect((await staff('PUT', `/surveys/${survey}`, surveyData({ questions: kinds }))).json().code).toBe('SURVEY_KIND_FIXED')
  })

  test('other rules or the same questions make no version', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()
    await answer(app, shop, survey, { nps: 7 })

    expect((await staff('PUT', `/surveys/${survey}`, surveyData({ share: 10, cooldownDays: 3 }))).json()).toMatchObject({ version: 1, share: 10 })
  })

  test.each([
    ['not_unique', [QUESTIONS[2], QUESTIONS[2]]],
    ['required', [{ ...QUESTIONS[2], title: { pl: ' ', en: '' } }]],
    ['two_choices', [{ ...QUESTIONS[1], choices: [] }]],
    ['leads_back', [QUESTIONS[2], { ...QUESTIONS[0], branches: [{ go: 'why' }] }]],
    ['leads_back', [{ ...QUESTIONS[2], branches: [{ go: 'nowhere' }] }]],
    ['unknown_choice', [{ ...QUESTIONS[1], branches: [{ choice: 'c7', go: 'end' }] }]],
  ])('%s is told of the field it is about', async (rule, questions) => {
    const { staff } = await askingShop()

    const reply = await staff('POST', '/surveys', surveyData({ questions }))
    expect([reply.statusCode, reply.json().issues[0].rule]).toEqual([400, rule])
  })

  test('it goes from draft to active, paused and closed, and never back to a draft', async () => {
    const { staff } = await askingShop()
    const { id } = (await staff('POST', '/surveys', surveyData())).json()
    const to = async (state: string) => (await staff('PATCH', `/surveys/${id}`, { state })).json()

    expect((await to('paused')).code).toBe('SURVEY_STATE_CONFLICT')
    for (const state of ['active', 'paused', 'active', 'closed', 'active']) expect((await to(state)).state).toBe(state)
    expect((await to('draft')).code).toBe('VALIDATION_FAILED')
    const { entries } = (await staff('GET', '/audit')).json()
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['surveys.added', 'surveys.active', 'surveys.closed']))
  })

  test('the shop’s pages are told its rules while it is active, and the cooldown of the shop', async () => {
    const { app, shop, staff, add } = await askingShop()
    const placed = async () => (await app.inject(`${shop.v1}/config`)).json().placed
    expect(await placed()).toBeUndefined()
    const survey = await add({ urls: ['/kubki/*'], share: 50, cooldownDays: 14 })
    await staff('PUT', '/survey-settings', { cooldownDays: 3 })

    const rules = { id: survey, trigger: 'time', seconds: 10, urls: ['/kubki/*'], share: 50, cooldownDays: 14, repeats: false, startsAt: null, endsAt: null }
    expect((await placed()).surveys).toEqual({ cooldownDays: 3, rules: [rules] })
    await staff('PATCH', `/surveys/${survey}`, { state: 'paused' })
    expect(await placed()).toBeUndefined()
  })

  test('who may only read changes nothing and deletes nothing', async () => {
    const { app, shop, add } = await askingShop()
    const survey = await add()
    const headers = await signIn(app, await testMember(app, shop, 'viewer'))

    expect((await app.inject({ url: `${shop.api}/surveys`, headers })).statusCode).toBe(200)
    expect((await app.inject({ method: 'DELETE', url: `${shop.api}/surveys/${survey}`, headers })).json().code).toBe('NOT_ALLOWED')
  })

  test('it is deleted with its answers', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()
    await answer(app, shop, survey, { nps: 7 })

    expect((await staff('DELETE', `/surveys/${survey}`)).statusCode).toBe(200)
    expect([await app.store.read.$count(surveyResponses), await app.store.read.$count(surveyAnswers)]).toEqual([0, 0])
  })
})
