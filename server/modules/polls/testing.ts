import { signIn, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { drawn } from '../media/testing.ts'

export const goodPoll = (changes: object = {}) => ({
  question: { pl: 'W czym pijesz poranną kawę?', en: 'What do you drink your morning coffee from?' },
  options: [
    { text: { pl: 'W dużym kubku', en: 'A large mug' } },
    { text: { pl: 'W filiżance', en: 'A cup' } },
    { text: { pl: 'Nie piję kawy', en: 'No coffee for me' } },
  ],
  ...changes,
})

type Headers = Record<string, string>

export const sendPicture = async (app: TestApp, { api }: TestShop, headers: Headers) => {
  const payload = await drawn(640, 480).jpeg().toBuffer()
  return (await app.inject({ method: 'POST', url: `${api}/poll-images`, headers: { ...headers, 'content-type': 'image/jpeg' }, payload })).json()
}

/** A shop with a poll of three answers, active unless it says otherwise, and what shoppers and staff do with it. */
export async function testPoll(changes: object = {}, { app: given, isDraft = false }: { app?: TestApp; isDraft?: boolean } = {}) {
  const app = given ?? (await testApp())
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const staff = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) =>
    app.inject({ method, url: `${shop.api}${path}`, headers, ...(body && { body }) })
  const { id, options } = (await staff('POST', '/polls', goodPoll(changes))).json()
  if (!isDraft) await staff('POST', `/polls/${id}/actions`, { action: 'activate' })
  const url = `${shop.v1}/polls/${id}`
  const ids: string[] = options.map((option: { id: string }) => option.id)
  return {
    ...{ app, shop, headers, staff, id: id as string, ids, url },
    /** Votes for the answer of this number, as the visitor of a token or as somebody new. */
    async vote(answer: number, visitor?: string, body: object = {}) {
      const reply = await app.inject({ method: 'PUT', url: `${url}/vote`, headers: bearer(visitor), body: { option: ids[answer], ...body } })
      return { ...reply.json(), status: reply.statusCode }
    },
    unvote: async (visitor: string) => (await app.inject({ method: 'DELETE', url: `${url}/vote`, headers: bearer(visitor) })).json(),
    own: async (visitor: string) => (await app.inject({ url: `${shop.v1}/visitor/polls/${id}`, headers: bearer(visitor) })).json(),
    counts: async (key = '') => (await app.inject(`${url}/counts${key && `?key=${key}`}`)).json(),
    votes: async () => (await staff('GET', `/polls/${id}/results`)).json().counts.votes as number[],
  }
}

export type TestPoll = Awaited<ReturnType<typeof testPoll>>

const bearer = (token?: string): Headers => (token ? { authorization: `Bearer ${token}` } : {})
