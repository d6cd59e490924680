import { wordingsOf } from '../../../http/texts.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import * as contract from '../contract.ts'
import { addPushKey, currentPushKey, keysInUse } from '../service/keys.ts'
import { addTopic, removeTopic, renameTopic } from '../service/labels.ts'
import { subscribersOf } from '../service/subscribers.ts'

/** Who is subscribed, to what, and by which keys. */
export function subscriberRoutes(app: App) {
  const { store, config } = app
  const [reads, sends] = [may('push.read'), may('push.send')]

  async function overview(shopId: string) {
    await currentPushKey(store, config.SECRET, shopId)
    return store.snapshot(async (db) => {
      const keys = await keysInUse(db, shopId)
      return { ...(await subscribersOf(db, shopId)), keys: keys.map((key) => ({ ...key, createdAt: key.createdAt.toISOString() })) }
    })
  }

  app.get('/push/subscribers', { schema: contract.showSubscribers, ...reads }, ({ shop }) => overview(shop.id))

  app.post('/push/keys', { schema: contract.rotateKey, ...sends }, async ({ shop, actor }, reply) => {
    await store.write(async (tx) => {
      const { id } = await addPushKey(tx, config.SECRET, shop.id)
      await record(tx, shop.id, actor, 'push.keyRotated', ['pushKey', id])
    })
    return reply.code(201).send(await overview(shop.id))
  })

  app.post('/push/topics', { schema: contract.addTopic, ...sends }, async ({ shop, actor, body }, reply) => {
    const topic = await store.write(async (tx) => {
      const added = await addTopic(tx, shop.id, body.name)
      await record(tx, shop.id, actor, 'push.topicAdded', ['pushTopic', added.id], { name: wordingsOf(added.name) })
      return added
    })
    return reply.code(201).send(topic)
  })

  app.put('/push/topics/:topic', { schema: contract.renameTopic, ...sends }, ({ shop, actor, params, body }) =>
    store.write(async (tx) => {
      const topic = await renameTopic(tx, shop.id, params.topic, body.name)
      await record(tx, shop.id, actor, 'push.topicRenamed', ['pushTopic', topic.id], { name: wordingsOf(topic.name) })
      return topic
    }),
  )

  app.delete('/push/topics/:topic', { schema: contract.removeTopic, ...sends }, async ({ shop, actor, params }, reply) => {
    await store.write(async (tx) => {
      const { id, name } = await removeTopic(tx, shop.id, params.topic)
      await record(tx, shop.id, actor, 'push.topicRemoved', ['pushTopic', id], { name: wordingsOf(name) })
    })
    return reply.code(204).send(null)
  })
}
