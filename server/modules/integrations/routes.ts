import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { record } from '../audit/service.ts'
import { enqueue } from '../jobs/service.ts'
import * as contract from './contract.ts'
import { readDelivery } from './jobs.ts'
import { keepDelivery, listInbox, reopenDelivery } from './service/inbox.ts'
import { addIntegration, integrationsOf, revokeIntegration, rotateSecret } from './service/integrations.ts'
import type { Integration } from './table.ts'

/** What a platform tells is kept and answered at once; a job reads it. */
export function hookRoutes(app: App) {
  app.post('/', { schema: { hide: true } }, async ({ integration, headers, body }) => {
    await app.store.write(async (tx) => {
      const delivery = await keepDelivery(tx, integration, headers, body as Buffer)
      if (delivery) await enqueue(tx, readDelivery, { delivery: delivery.id })
    })
    return { received: true }
  })
}

export function staffRoutes(app: App) {
  const { store, config } = app
  const settings = may('integrations.manage')

  app.get('/integrations', { schema: contract.listIntegrations, ...settings }, async ({ shop }) => ({
    integrations: (await integrationsOf(store.read, shop.id)).map((row) => toIntegration(row, config.PUBLIC_URL)),
  }))

  app.post('/integrations', { schema: contract.addIntegration, ...settings }, async ({ shop, actor, body }, reply) => {
    const { integration, secret } = await store.write(async (tx) => {
      const added = await addIntegration(tx, config.SECRET, { ...body, shopId: shop.id })
      await record(tx, shop.id, actor, 'integrations.added', ['integration', added.integration.id], { platform: added.integration.platform })
      return added
    })
    return reply.code(201).send({ integration: toIntegration(integration, config.PUBLIC_URL), secret })
  })

  app.post('/integrations/:integration/secret', { schema: contract.rotateSecret, ...settings }, async ({ shop, actor, params, body }) => {
    const change = { shopId: shop.id, id: params.integration, secret: body.secret }
    const { integration, secret } = await store.write(async (tx) => {
      const rotated = await rotateSecret(tx, config.SECRET, change)
      await record(tx, shop.id, actor, 'integrations.secretRotated', ['integration', params.integration])
      return rotated
    })
    return { integration: toIntegration(integration, config.PUBLIC_URL), secret }
  })

  app.delete('/integrations/:integration', { schema: contract.removeIntegration, ...settings }, async ({ shop, actor, params }, reply) => {
    await store.write(async (tx) => {
      await revokeIntegration(tx, shop.id, params.integration)
      await record(tx, shop.id, actor, 'integrations.removed', ['integration', params.integration])
    })
    return reply.code(204).send(null)
  })

  app.get('/inbox', { schema: contract.listInbox, ...settings }, async ({ shop, query }) => {
    const { state, after, limit } = query
    const position = after === undefined ? undefined : fromCursor(after)
    const { rows, next } = await listInbox(store.read, { shopId: shop.id, state, after: position, limit })
    return { deliveries: rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })), next: next && toCursor(next) }
  })

  app.post('/inbox/:delivery/replay', { schema: contract.replayDelivery, ...settings }, async ({ shop, actor, params }, reply) => {
    await store.write(async (tx) => {
      await reopenDelivery(tx, shop.id, params.delivery)
      await record(tx, shop.id, actor, 'inbox.replayed', ['delivery', params.delivery])
      await enqueue(tx, readDelivery, { delivery: params.delivery })
    })
    return reply.code(202).send({ state: 'received' as const })
  })
}

const toIntegration = ({ id, platform, name, timeZone, currency, createdAt, pingedAt }: Integration, publicUrl: string) => ({
  ...{ id, platform, name, timeZone, currency },
  url: `${publicUrl.replace(/\/$/, '')}/hooks/${id}`,
  createdAt: createdAt.toISOString(),
  pingedAt: pingedAt?.toISOString() ?? null,
})
