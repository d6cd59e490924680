import { randomUUID } from 'node:crypto'
import { signIn, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'

export const both = (text: string) => ({ pl: text, en: text })

/** Three questions: who is displeased is asked why, the others what they liked. */
export const QUESTIONS = [
  { id: 'nps', kind: 'nps', title: both('Polecisz nas?'), required: true, branches: [{ to: 6, go: 'why' }] },
  {
    id: 'liked',
    kind: 'multiple',
    title: both('Co się podobało?'),
    choices: ['cena', 'czas', 'obsługa'].map((text, at) => ({ id: `c${at}`, text: both(text) })),
    max: 2,
    branches: [{ go: 'end' }],
  },
  { id: 'why', kind: 'text', title: both('Dlaczego?'), required: true },
]

export const surveyData = (changes: object = {}) => ({ name: 'Po zakupach', questions: QUESTIONS, trigger: 'time', ...changes })

/** A shop that asks. */
export async function askingShop() {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const staff = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) =>
    app.inject({ method, url: `${shop.api}${path}`, headers, ...(body && { body }) })
  return { app, shop, headers, staff, add: (changes: object = {}) => activeSurvey(app, shop, changes) }
}

/** @returns the id of a survey that is asked now */
export async function activeSurvey(app: TestApp, shop: TestShop, changes: object = {}): Promise<string> {
  const headers = await signIn(app, shop.email)
  const { id } = (await app.inject({ method: 'POST', url: `${shop.api}/surveys`, headers, body: surveyData(changes) })).json()
  await app.inject({ method: 'PATCH', url: `${shop.api}/surveys/${id}`, headers, body: { state: 'active' } })
  return id
}

/** Answers as a browser does. @returns the reply, and the id under which it goes on */
export async function answer(
  app: TestApp,
  { v1 }: Pick<TestShop, 'v1'>,
  survey: string,
  answers: object,
  more: { id?: string; visitor?: string } & Record<string, unknown> = {},
) {
  const { id = randomUUID(), visitor, ...rest } = more
  const reply = await app.inject({
    method: 'PUT',
    url: `${v1}/surveys/${survey}/responses/${id}`,
    headers: visitor ? { authorization: `Bearer ${visitor}` } : {},
    body: { version: 1, answers, ...rest },
  })
  return { id, reply, json: reply.json() }
}
