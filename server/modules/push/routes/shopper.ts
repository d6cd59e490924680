import { randomUUID } from 'node:crypto'
import { inTenMinutes } from '../../../http/limits.ts'
import { said } from '../../../http/texts.ts'
import { unsign } from '../../../http/tokens.ts'
import type { App } from '../../../http/zod.ts'
import { senderOf, takesBeacons, visitorToken } from '../../../scopes/shopper.ts'
import { cleanUrl } from '../../tracking/service/url.ts'
import * as contract from '../contract.ts'
import { EndpointRefused, SubscriptionKeysInvalid } from '../errors.ts'
import { receiverOf } from '../sending/encrypt.ts'
import { originOf } from '../sending/endpoint.ts'
import { REPORT } from '../sending/run.ts'
import { rulesOf } from '../sending/sender.ts'
import { currentPushKey } from '../service/keys.ts'
import { topicsOf } from '../service/labels.ts'
import { noteReport } from '../service/report.ts'
import { renew, subscribe, unsubscribe } from '../service/subscriptions.ts'

export function shopperRoutes(app: App) {
  const { store, config } = app

  /** What a browser gave, judged. @throws {EndpointRefused} @throws {SubscriptionKeysInvalid} */
  function judged({ endpoint, keys, key }: { endpoint: string; keys: { p256dh: string; auth: string }; key: string }) {
    const origin = originOf(endpoint, rulesOf(config))
    if (!origin) throw new EndpointRefused(endpoint.slice(0, 100))
    if (!receiverOf(keys)) throw new SubscriptionKeysInvalid()
    return { endpoint, origin, ...keys, publicKey: key }
  }

  app.get('/push', { schema: contract.pushConfig }, async ({ shop, query: { lang = shop.locale } }, reply) => {
    const { publicKey } = await currentPushKey(store, config.SECRET, shop.id)
    reply.header('cache-control', 'public, max-age=60, s-maxage=60')
    const topics = await topicsOf(store.read, shop.id)
    return { key: publicKey, topics: topics.map(({ id, name }) => ({ id, name: said(name, lang) })) }
  })

  app.register(async (scope: App) => {
    takesBeacons(scope)

    scope.post('/push/subscriptions', { schema: contract.subscribe, ...inTenMinutes(config.SUBMISSIONS) }, async (request, reply) => {
      const { shop, body } = request
      const visitorId = senderOf(request, body) ?? randomUUID()
      const { topics, tags, locale, text, group = null } = body
      const told = { ...judged(body), shopId: shop.id, visitorId, topics, tags, locale, text, pageGroup: group, page: cleanUrl(body.page) }
      await store.write((tx) => subscribe(tx, told))
      return reply.code(201).send({ visitor: visitorToken(request, visitorId) })
    })

    scope.put('/push/subscriptions', { schema: contract.renew, ...inTenMinutes(config.SUBMISSIONS) }, async ({ shop, body }, reply) => {
      const told = { ...judged(body), shopId: shop.id, replaces: body.replaces }
      await store.write((tx) => renew(tx, told))
      return reply.code(204).send(null)
    })

    scope.delete('/push/subscriptions', { schema: contract.unsubscribe, ...inTenMinutes(config.SUBMISSIONS) }, async ({ shop, body }, reply) => {
      await store.write((tx) => unsubscribe(tx, shop.id, body.endpoint, 'widget'))
      return reply.code(204).send(null)
    })

    scope.post('/push/reports', { schema: contract.report, ...inTenMinutes(config.EVENT_BATCHES) }, async ({ shop, body }, reply) => {
      const [messageId, subscriptionId] = unsign(config.SECRET, REPORT, body.report) ?? []
      if (messageId && subscriptionId) await store.write((tx) => noteReport(tx, { shopId: shop.id, messageId, subscriptionId }, body.what))
      return reply.code(204).send(null)
    })
  })
}
