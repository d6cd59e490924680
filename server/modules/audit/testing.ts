import { signIn, type TestApp, type TestShop } from '../../testing.ts'
import { testChat, testConsultant, testShopper } from '../chat/testing.ts'
import { goodPoll } from '../polls/testing.ts'
import { FakeBrowser } from '../push/testing.service.ts'
import { goodMessage } from '../push/testing.ts'
import { activeSurvey, answer, surveyData } from '../surveys/testing.ts'

export interface Sample {
  body?: object
  /** Fills the path's parameters besides the shop. */
  [parameter: `:${string}`]: string
}

/** A push service that the server of the test lets browsers name. */
export const PUSH_SERVICE = 'https://push.test'

/** Routes that leave no line, each with the reason. */
export const UNLOGGED: Record<string, string> = {
  'PUT /api/shops/:shop/chat/presence': 'a switch at the counter, set many times a day',
  'PUT /api/shops/:shop/conversations/:conversation/messages/:message': 'the conversation keeps who wrote what and when',
  'PUT /api/shops/:shop/conversations/:conversation/images/:message': 'the conversation keeps who sent what and when',
  'PATCH /api/shops/:shop/conversations/:conversation/messages/:seq': 'the conversation keeps both wordings',
  'PUT /api/shops/:shop/conversations/:conversation/receipt': 'says how far somebody has read',
  'POST /api/shops/:shop/conversations/:conversation/take': 'the conversation keeps who led it, and since when',
  'POST /api/shops/:shop/conversations/:conversation/resume': 'the conversation keeps who led it, and since when',
  'POST /api/shops/:shop/conversations/:conversation/end': 'the conversation keeps who ended it, and when',
  'POST /api/shops/:shop/conversations/:conversation/free': 'a consultant’s own place',
  'POST /api/shops/:shop/canned-replies/:reply/uses': 'a counter',
  'POST /api/shops/:shop/poll-images': 'a picture that nobody sees before the poll is changed, which leaves a line',
  'POST /api/shops/:shop/push/preview': 'changes nothing',
  'POST /api/shops/:shop/push/messages/:message/test': 'goes to the browser of who asks, and changes nothing',
  'POST /api/shops/:shop/push/subscriptions/lookup': 'changes nothing',
}

/** A request that each changing route of chat, polls, surveys and push takes. */
export async function talkSamples(app: TestApp, shop: TestShop): Promise<Record<string, Sample>> {
  return { ...(await ofChat(app, shop)), ...(await ofPolls(app, shop)), ...(await ofSurveys(app, shop)), ...(await ofPush(app, shop)) }
}

async function poster(app: TestApp, shop: TestShop) {
  const headers = await signIn(app, shop.email)
  return async (path: string, body: object) => (await app.inject({ method: 'POST', url: `${shop.api}${path}`, headers, body })).json().id as string
}

async function ofChat(app: TestApp, shop: TestShop): Promise<Record<string, Sample>> {
  const post = await poster(app, shop)
  const colleague = await testConsultant(app, shop)
  const chat = await testChat(app, shop)
  const led = async () => {
    const { id } = await testShopper(app, shop, chat)
    await colleague.act(id, 'take')
    return id
  }
  const [handed, returned, blocked, answered] = [await testShopper(app, shop, chat), await led(), await led(), await led()]
  const { seq } = (await colleague.answer(answered, 'Dzień dobry')).json()
  const reply = (shortcut: string) => ({ shortcut, texts: { pl: 'Zwroty przez 30 dni' } })
  return {
    'POST /api/shops/:shop/chats': { body: { name: 'Hurt' } },
    'PATCH /api/shops/:shop/chats/:chat': { ':chat': chat.id, body: { name: 'Detal' } },
    'DELETE /api/shops/:shop/chats/:chat': { ':chat': await post('/chats', { name: 'Próbny' }) },
    'POST /api/shops/:shop/canned-replies': { body: reply('zwrot') },
    'PUT /api/shops/:shop/canned-replies/:reply': { ':reply': await post('/canned-replies', reply('a')), body: reply('b') },
    'DELETE /api/shops/:shop/canned-replies/:reply': { ':reply': await post('/canned-replies', reply('c')) },
    'POST /api/shops/:shop/conversations/:conversation/transfer': { ':conversation': handed.id, body: { to: colleague.id } },
    'POST /api/shops/:shop/conversations/:conversation/return': { ':conversation': returned },
    'POST /api/shops/:shop/conversations/:conversation/block': { ':conversation': returned, body: { reason: 'spam', days: null } },
    'DELETE /api/shops/:shop/chat/blocks/:block': { ':block': await post(`/conversations/${blocked}/block`, { reason: 'spam', days: null }) },
    'DELETE /api/shops/:shop/conversations/:conversation/messages/:seq': { ':conversation': answered, ':seq': String(seq) },
  }
}

async function ofPolls(app: TestApp, shop: TestShop): Promise<Record<string, Sample>> {
  const post = await poster(app, shop)
  const draft = () => post('/polls', goodPoll())
  return {
    'POST /api/shops/:shop/polls': { body: goodPoll() },
    'PUT /api/shops/:shop/polls/:poll': { ':poll': await draft(), body: goodPoll() },
    'POST /api/shops/:shop/polls/:poll/actions': { ':poll': await draft(), body: { action: 'activate' } },
    'DELETE /api/shops/:shop/polls/:poll': { ':poll': await draft() },
  }
}

async function ofSurveys(app: TestApp, shop: TestShop): Promise<Record<string, Sample>> {
  const post = await poster(app, shop)
  const survey = await activeSurvey(app, shop)
  const { id: response } = await answer(app, shop, survey, { nps: 9 })
  return {
    'POST /api/shops/:shop/surveys': { body: surveyData() },
    'PUT /api/shops/:shop/surveys/:survey': { ':survey': survey, body: surveyData() },
    'POST /api/shops/:shop/surveys/:survey/invitations': { ':survey': survey, body: { email: 'ola@poczta.example' } },
    'DELETE /api/shops/:shop/surveys/:survey/responses/:response': { ':survey': survey, ':response': response },
    'PATCH /api/shops/:shop/surveys/:survey': { ':survey': await activeSurvey(app, shop), body: { state: 'closed' } },
    'DELETE /api/shops/:shop/surveys/:survey': { ':survey': await post('/surveys', surveyData()) },
    'PUT /api/shops/:shop/survey-settings': { body: { cooldownDays: 1 } },
  }
}

async function ofPush(app: TestApp, shop: TestShop): Promise<Record<string, Sample>> {
  const post = await poster(app, shop)
  const draft = () => post('/push/messages', goodMessage())
  const topic = () => post('/push/topics', { name: { pl: 'Promocje' } })
  return {
    'POST /api/shops/:shop/push/messages': { body: goodMessage() },
    'PUT /api/shops/:shop/push/messages/:message': { ':message': await draft(), body: goodMessage({ title: 'Misy' }) },
    'POST /api/shops/:shop/push/messages/:message/steps': { ':message': await draft(), body: { step: 'send' } },
    'DELETE /api/shops/:shop/push/messages/:message': { ':message': await draft() },
    'POST /api/shops/:shop/push/topics': { body: { name: { pl: 'Nowości' } } },
    'PUT /api/shops/:shop/push/topics/:topic': { ':topic': await topic(), body: { name: { pl: 'Misy' } } },
    'DELETE /api/shops/:shop/push/topics/:topic': { ':topic': await topic() },
    'POST /api/shops/:shop/push/keys': {},
    'POST /api/shops/:shop/push/subscriptions/erasure': { body: { endpoint: await subscribed(app, shop) } },
  }
}

/** @returns the endpoint of a browser that agreed */
async function subscribed(app: TestApp, shop: TestShop): Promise<string> {
  const { key } = (await app.inject(`${shop.v1}/push`)).json()
  const browser = new FakeBrowser()
  const endpoint = `${PUSH_SERVICE}${browser.path}`
  const told = { endpoint, keys: browser.keys, key, locale: 'pl', text: 'Włącz powiadomienia', page: 'https://shop.test/', seed: crypto.randomUUID() }
  const reply = await app.inject({
    method: 'POST',
    url: `${shop.v1}/push/subscriptions`,
    headers: { 'content-type': 'text/plain' },
    payload: JSON.stringify(told),
  })
  if (reply.statusCode >= 300) throw new Error(reply.body)
  return endpoint
}
