import { describe, expect, test } from 'vitest'
import { recognise } from '../customers/service/recognise.ts'
import { nameVisitor } from '../customers/service/visitor.ts'
import { scoreOf } from './service/scores.ts'
import { periodOf } from './service/trend.ts'
import { answer, askingShop, both } from './testing.ts'

const counts = (...numbers: number[]) => new Map([...Map.groupBy(numbers, (number) => number)].map(([number, all]) => [number, all.length]))
const rounded = (score: ReturnType<typeof scoreOf>) => score && [score.value, score.low, score.high].map((value) => Math.round(value * 100) / 100)

describe('Q10 scores equal what is computed by hand', () => {
  test('NPS is promoters less detractors, with passives in the sample', () => {
    // 5 of 10 promote and 2 of 10 detract: 50 − 20. The variance is 0.5 + 0.2 − 0.3² = 0.61, the margin 1.96 · √0.061 = 0.484.
    const score = scoreOf('nps', counts(10, 10, 9, 9, 9, 8, 7, 7, 6, 0))
    expect([rounded(score), score?.n, score?.enough]).toEqual([[30, -18.41, 78.41], 10, false])
    expect(rounded(scoreOf('nps', counts(0, 6)))).toEqual([-100, -100, -100])
    expect(rounded(scoreOf('nps', counts(7, 8)))).toEqual([0, 0, 0])
  })

  test('CSAT is the share of the two best answers, with Wilson’s interval', () => {
    // 3 of 4. Wilson: (0.75 + 0.4802 ± 1.96 · √(0.046875 + 0.060025)) / 1.9604 = 0.3006 and 0.9544.
    expect(rounded(scoreOf('csat', counts(5, 4, 4, 3)))).toEqual([75, 30.06, 95.44])
    expect(scoreOf('csat', counts(...Array(30).fill(5)))).toMatchObject({ value: 100, high: 100, enough: true })
  })

  test('CES is the mean of one to seven', () => {
    // The mean of 7, 6, 6, 5 is 6, their sample variance 2/3, the margin 1.96 · √(2/3/4) = 0.80.
    expect(rounded(scoreOf('ces', counts(7, 6, 6, 5)))).toEqual([6, 5.2, 6.8])
    expect(rounded(scoreOf('stars', counts(5, 5)))).toEqual([5, 5, 5])
    expect(rounded(scoreOf('ces', counts(4)))).toEqual([4, 1, 7])
  })

  test('without answers there is none', () => expect(scoreOf('nps', new Map())).toBeUndefined())

  test.each([
    ['2026-03-01T22:59:59Z', '2026-03-01', '2026-02-23', '2026-03-01'],
    ['2026-03-01T23:00:00Z', '2026-03-02', '2026-03-02', '2026-03-01'],
    ['2026-03-31T22:00:00Z', '2026-04-01', '2026-03-30', '2026-04-01'],
  ])('%s lies in the day, the week and the month of Warsaw', (at, day, week, month) => {
    expect((['day', 'week', 'month'] as const).map((every) => periodOf(new Date(at), every))).toEqual([day, week, month])
  })
})

describe('Q10 results of a survey', () => {
  async function answered() {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()
    await answer(app, shop, survey, { nps: 10, liked: ['c0', 'c2'] }, { finished: true, order: '1042' })
    await answer(app, shop, survey, { nps: 9, liked: ['c2'] }, { finished: true })
    await answer(app, shop, survey, { nps: 2, why: '=1+2' }, { finished: true })
    await answer(app, shop, survey, { nps: 5 })
    return { app, shop, staff, survey, get: async (path: string) => (await staff('GET', `/surveys/${survey}${path}`)).json() }
  }

  test('tell each question’s bars, score and where people left', async () => {
    const { get } = await answered()
    const { questions, trend, ...whole } = await get('/results')

    expect(whole).toEqual({ responses: 4, finished: 3, dismissed: 0, mailed: { queued: 0, sent: 0, skipped: 0 } })
    const [nps, liked, why] = questions
    expect([nps.answered, nps.left, nps.score.value]).toEqual([4, 1, 0])
    expect(nps.bars.filter(({ n }: { n: number }) => n > 0)).toEqual([2, 5, 9, 10].map((key) => ({ key: `${key}`, n: 1 })))
    expect([liked.answered, liked.bars]).toEqual([
      2,
      [
        { key: 'c0', n: 1 },
        { key: 'c1', n: 0 },
        { key: 'c2', n: 2 },
      ],
    ])
    expect([why.answered, why.bars, why.score]).toEqual([1, [], null])
    expect(trend).toMatchObject({ question: 'nps', kind: 'nps', points: [{ n: 4, value: 0 }] })
    expect((await get('/results?until=2026-01-01T00:00:00Z')).responses).toBe(0)
    expect((await get('/results?source=mail')).responses).toBe(0)
  })

  test('the list of people is paged and filtered, and one person’s answers stand in the order of the questions', async () => {
    const { get } = await answered()
    const first = await get('/responses?limit=3')
    const rest = await get(`/responses?limit=3&after=${first.next}`)

    expect([first.responses.length, rest.responses.length, rest.next]).toEqual([3, 1, null])
    expect((await get('/responses?question=why')).responses).toMatchObject([{ answers: [{ value: 2 }, { value: '=1+2' }] }])
    expect((await get('/responses?finished=no')).responses).toMatchObject([{ finishedAt: null, answers: [{ value: 5 }] }])
  })

  test('the export defuses what a spreadsheet would take for a formula', async () => {
    const { staff, survey } = await answered()
    const reply = await staff('GET', `/surveys/${survey}/responses.csv?lang=pl`)

    expect(reply.headers['content-disposition']).toContain('attachment')
    const lines = reply.body.split('\r\n')
    expect(lines[0]).toContain('Polecisz nas?;Co się podobało?;Dlaczego?')
    expect(reply.body).toContain("'=1+2")
    expect(reply.body).toContain('"cena\nobsługa"')
    expect(lines.length).toBe(6)
  })

  test('all surveys together and the stars of the shop stand on the list', async () => {
    const { staff } = await answered()
    const { surveys, scores, shop } = (await staff('GET', '/surveys')).json()

    expect(surveys).toMatchObject([{ state: 'active', responses: 4, finished: 3 }])
    expect(scores).toMatchObject([{ kind: 'nps', n: 4, value: 0, enough: false }])
    expect(shop).toEqual({ count: 0, mean: null })
  })

  test('K15 a customer’s answers are found, also those of before they were known', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add()
    const { json } = await answer(app, shop, survey, { nps: 9 })
    await answer(app, shop, survey, { nps: 1 })
    const visitor = json.visitor.split('.')[1]
    const customer = await app.store.write(async (tx) => {
      const id = (await recognise(tx, shop.shop.id, { email: 'ewa@poczta.example' })) ?? ''
      await nameVisitor(tx, shop.shop.id, visitor, id)
      return id
    })

    const { responses } = (await staff('GET', `/customers/${customer}/surveys`)).json()
    expect(responses).toMatchObject([{ survey: { id: survey, name: 'Po zakupach' }, answers: [{ value: 9 }] }])
    expect((await staff('GET', '/customers/nobody/surveys')).json().code).toBe('CUSTOMER_NOT_FOUND')
  })

  test('one person’s answers are deleted for good', async () => {
    const { get, staff, survey } = await answered()
    const [{ id }] = (await get('/responses')).responses

    await staff('DELETE', `/surveys/${survey}/responses/${id}`)
    expect((await get('/results')).responses).toBe(3)
    expect((await get(`/responses/${id}`)).code).toBe('SURVEY_RESPONSE_NOT_FOUND')
  })

  test('an answer taken in an older version is counted with the newer words', async () => {
    const { app, shop, staff, add } = await askingShop()
    const survey = await add({
      questions: [
        {
          id: 'a',
          kind: 'single',
          title: both('Stare'),
          choices: [
            { id: 'x', text: both('X') },
            { id: 'y', text: both('Y') },
          ],
        },
      ],
    })
    await answer(app, shop, survey, { a: 'x' })
    const questions = [
      {
        id: 'a',
        kind: 'single',
        title: both('Nowe'),
        choices: [
          { id: 'y', text: both('Y') },
          { id: 'z', text: both('Z') },
        ],
      },
    ]
    await staff('PUT', `/surveys/${survey}`, { name: 'n', trigger: 'time', questions })

    const results = (await staff('GET', `/surveys/${survey}/results`)).json()
    expect(results.questions).toMatchObject([
      {
        question: { title: { pl: 'Nowe' } },
        answered: 1,
        bars: [
          { key: 'y', n: 0 },
          { key: 'z', n: 0 },
          { key: 'x', n: 1 },
        ],
      },
    ])
  })
})
