import type { Reader } from '../../../db/store.ts'
import { hotAnswers } from '../../../http/hot-answers.ts'
import type { App } from '../../../http/zod.ts'
import { groupingTopic, productTopic } from '../../catalog/service/topics.ts'
import { ratingsTopic } from '../../reviews/service/statistics.ts'
import * as contract from '../contract.ts'
import { cardsOf } from '../service/cards.ts'
import { doorTopic, openChat } from '../service/chats.ts'
import { doorOf } from '../service/door.ts'

const MOST_CARDS = 20

/** What is the same for every shopper: whether somebody is there, and products as they stand now. */
export function doorRoutes(app: App) {
  const { store } = app
  const answerDoor = hotAnswers(app, 'public, max-age=15')
  const answerCards = hotAnswers(app)

  async function roomOf(db: Reader, shopId: string, id: string) {
    const chat = await openChat(db, shopId, id)
    const { welcome, consultantName, form } = chat
    return { id, welcome, consultantName, form, door: await doorOf(db, chat) }
  }

  app.get('/chats/:chat', { schema: contract.chatDoor }, async (request, reply) => {
    const { shop, params, raw } = request
    const isAskedAfresh = raw.url?.includes('?')
    if (!isAskedAfresh) return answerDoor(request, reply, async (db) => ({ topics: [doorTopic(params.chat)], answer: await roomOf(db, shop.id, params.chat) }))
    reply.header('cache-control', 'no-store')
    return roomOf(store.read, shop.id, params.chat)
  })

  app.get('/cards', { schema: contract.productCards }, async (request, reply) => {
    const { id: shopId } = request.shop
    const ids = [...new Set(request.query.products.split(',').filter((id) => id !== '' && !id.includes('\0')))].slice(0, MOST_CARDS)
    const topics = [...ids.map((id) => productTopic(shopId, id)), ratingsTopic(shopId), groupingTopic(shopId)]
    return answerCards(request, reply, async (db) => ({ topics, answer: { cards: await cardsOf(db, shopId, ids) } }))
  })
}
