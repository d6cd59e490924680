import { hotAnswers } from '../../http/hot-answers.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { chatSigns } from '../chat/service/signs.ts'
import { placedPolls } from '../polls/service/placed.ts'
import * as contract from './contract.ts'
import { accountRoutes } from './routes/account.ts'
import { entryRoutes } from './routes/entry.ts'
import { guestRoutes, joinRoutes } from './routes/invitation.ts'
import { secretKeyRoutes } from './routes/secret-keys.ts'
import { staffRoutes } from './routes/staff.ts'
import { userWho } from './service/actor.ts'
import { addKey, changeKey, keysOf, revokeKey } from './service/keys.ts'
import { addShop, changeShop, placedTopic } from './service/shops.ts'
import { toKey, toShop, toShopData } from './shapes.ts'

/** For shoppers: what the SDK must know of the shop before it draws anything. */
export function shopperRoutes(app: App) {
  const answerHot = hotAnswers(app, 'public, max-age=60, s-maxage=60')

  app.get('/config', { schema: contract.shopConfig }, async (request, reply) => {
    const { id, name, locale } = request.shop
    const opened = await app.keys.open(request.params.shop)
    return answerHot(request, reply, async (db) => {
      const polls = opened?.isPreview ? [] : await placedPolls(db, id)
      const chats = opened?.isPreview ? [] : await chatSigns(db, id)
      return { topics: [placedTopic(id)], answer: { name, locale, ...(polls.length > 0 && { placed: { polls } }), ...(chats.length > 0 && { chats }) } }
    })
  })
}

export function openRoutes(app: App) {
  entryRoutes(app)
  guestRoutes(app)
}

export function signedInRoutes(app: App) {
  accountRoutes(app)
  joinRoutes(app)

  app.post('/shops', { schema: contract.createShop }, async ({ body, staff }, reply) => {
    const shop = await app.store.write((tx) => addShop(tx, body, staff.id, userWho(staff)))
    return reply.code(201).send(toShop({ ...shop, role: 'owner', granted: [], withheld: [] }))
  })
}

export function inShopRoutes(app: App) {
  const { store } = app
  staffRoutes(app)
  secretKeyRoutes(app)

  app.get('/', { schema: contract.showShop, ...may('settings.read') }, async ({ shop }) => {
    const keys = await keysOf(store.read, shop.id)
    return { shop: toShopData(shop), keys: keys.map(toKey) }
  })

  app.patch('/', { schema: contract.changeShop, ...may('settings.change') }, async ({ shop, actor, body }) =>
    toShopData(await store.write((tx) => changeShop(tx, shop.id, body, actor))),
  )

  app.post('/keys', { schema: contract.addKey, ...may('keys.manage') }, async ({ shop, actor, body }, reply) => {
    const key = await store.write((tx) => addKey(tx, shop.id, body.origins, actor))
    return reply.code(201).send(toKey(key))
  })

  app.patch('/keys/:key', { schema: contract.changeKey, ...may('keys.manage') }, async ({ shop, actor, params, body }) =>
    toKey(await store.write((tx) => changeKey(tx, shop.id, params.key, body, actor))),
  )

  app.delete('/keys/:key', { schema: contract.revokeKey, ...may('keys.manage') }, async ({ shop, actor, params }) =>
    toKey(await store.write((tx) => revokeKey(tx, shop.id, params.key, actor))),
  )
}
