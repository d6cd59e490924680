import { insertion } from '../server/db/insertion.ts'
import type { Tx } from '../server/db/store.ts'
import type { Question } from '../server/modules/surveys/questions/contract.ts'
import { addSurvey, changeSurveyState, type SurveyInput } from '../server/modules/surveys/service/surveys.ts'
import { surveyAnswers, surveyDismissals, surveyResponses } from '../server/modules/surveys/table.ts'

const HOUR = 60 * 60_000
const ANSWERS = 60
const DISMISSALS = 23
const WEEKS = 8

const text = (pl: string, en: string) => ({ pl, en })
const question = (part: Pick<Question, 'id' | 'kind' | 'title'> & Partial<Question>): Question => ({
  ...{ hint: text('', ''), low: text('', ''), high: text('', ''), required: false, choices: [], min: 0, max: 0, branches: [] },
  ...part,
})

const RULES: Omit<SurveyInput, 'name' | 'questions'> = {
  ...{ trigger: 'exit', seconds: 20, urls: [], share: 100, cooldownDays: 90, repeats: true, startsAt: null, endsAt: null },
  ...{ mailAfter: 'delivered', mailDays: 3, thanks: text('Dziękujemy, to nam bardzo pomaga!', 'Thank you, this helps us a lot!') },
}

const LOYALTY: SurveyInput = {
  ...RULES,
  name: 'Czy polecą sklep',
  questions: [
    question({
      ...{ id: 'nps', kind: 'nps', required: true },
      title: text('Na ile prawdopodobne jest, że polecisz nasz sklep znajomym?', 'How likely is it that you would recommend our shop to a friend?'),
      ...{ low: text('wcale', 'not at all'), high: text('na pewno', 'certainly') },
      branches: [{ to: 6, go: 'why' }],
    }),
    question({
      ...{ id: 'liked', kind: 'multiple', max: 2 },
      title: text('Co podoba Ci się najbardziej?', 'What do you like most?'),
      choices: [
        { id: 'mugs', text: text('Wzory i jakość', 'Patterns and quality') },
        { id: 'delivery', text: text('Szybka dostawa', 'Fast delivery') },
        { id: 'price', text: text('Ceny', 'Prices') },
        { id: 'service', text: text('Obsługa', 'Service') },
      ],
      branches: [{ go: 'end' }],
    }),
    question({ id: 'why', kind: 'text', title: text('Co powinniśmy poprawić?', 'What should we do better?') }),
  ],
}

const EASE: SurveyInput = {
  ...RULES,
  ...{ name: 'Czy zakupy są łatwe', trigger: 'order', urls: [] },
  questions: [
    question({
      ...{ id: 'ces', kind: 'ces', required: true },
      title: text('Czy zgadzasz się ze zdaniem: „Zakupy w tym sklepie były łatwe”?', 'Do you agree: “Shopping here was easy”?'),
      ...{ low: text('zdecydowanie nie', 'not at all'), high: text('zdecydowanie tak', 'fully') },
    }),
    question({ id: 'hard', kind: 'text', title: text('Co sprawiło trudność?', 'What was hard?') }),
  ],
}

const COMPLAINTS = [
  ...['Kubek przyszedł obity, wymiana trwała dwa tygodnie.', 'Za droga dostawa przy jednym kubku.', 'Nie było wiadomo, kiedy paczka dotrze.'],
  ...['Kolor inny niż na zdjęciu.', 'Chciałabym odbiór w punkcie w moim mieście.'],
]
const LIKED = [['mugs'], ['mugs', 'delivery'], ['delivery'], ['mugs', 'price'], ['service'], ['mugs', 'service'], ['price']]
/** In the early weeks fewer would recommend the shop than lately. */
const EARLY = [9, 6, 8, 10, 3, 7, 9, 5, 8, 10]
const LATELY = [10, 9, 8, 9, 10, 7, 9, 4, 10, 9]

const insertResponse = insertion(surveyResponses)
const insertAnswer = insertion(surveyAnswers)
const at = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item

/** An active survey with eight weeks of answers, and one that is being written; the same at every start. */
export async function seedSurveys(tx: Tx, shopId: string) {
  const surveyId = await addSurvey(tx, shopId, LOYALTY)
  await changeSurveyState(tx, shopId, surveyId, 'active')
  await addSurvey(tx, shopId, EASE)
  for (let i = 0; i < ANSWERS; i++) await answer(tx, { shopId, surveyId }, i)
  for (let i = 0; i < DISMISSALS; i++) await tx.insert(surveyDismissals).values({ shopId, surveyId, id: crypto.randomUUID(), at: agoOf(i, DISMISSALS) })
}

/** Spread over the weeks, by day. */
const agoOf = (i: number, of: number) => new Date(Date.now() - Math.round(((of - i) / of) * WEEKS * 7 * 24 - (i % 9)) * HOUR)

async function answer(tx: Tx, of: { shopId: string; surveyId: string }, i: number) {
  const startedAt = agoOf(i, ANSWERS)
  const nps = at(i < ANSWERS / 2 ? EARLY : LATELY, i * 7 + Math.floor(i / 10))
  const isFinished = i % 8 !== 5
  const second = nps <= 6 ? 'why' : 'liked'
  const id = crypto.randomUUID()
  await insertResponse(tx, {
    ...of,
    ...{ id, version: 1, source: 'page', visitorId: crypto.randomUUID(), locale: 'pl', startedAt, updatedAt: startedAt },
    ...{ lastQuestion: isFinished ? second : 'nps', finishedAt: isFinished ? new Date(startedAt.getTime() + 40_000) : null },
  })
  const row = { ...of, responseId: id, at: startedAt }
  await insertAnswer(tx, { ...row, questionId: 'nps', number: nps })
  if (!isFinished) return
  await insertAnswer(tx, { ...row, questionId: second, ...(second === 'why' ? { text: at(COMPLAINTS, i) } : { choices: at(LIKED, i) }) })
}
