import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { only } from '../../scopes/staff.ts'
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
  const settings = only('owner', 'manager')

  app.get('/integrations', { schema: contract.listIntegrations, ...settings }, async ({ shop }) => ({
    integrations: (await integrationsOf(store.read, shop.id)).map((row) => toIntegration(row, config.PUBLIC_URL)),
  }))

  app.post('/integrations', { schema: contract.addIntegration, ...settings }, async ({ shop, body }, reply) => {
    const { integration, secret } = await store.write((tx) => addIntegration(tx, config.SECRET, { ...body, shopId: shop.id }))
    return reply.code(201).send({ integration: toIntegration(integration, config.PUBLIC_URL), secret })
  })

  app.post('/integrations/:integration/secret', { schema: contract.rotateSecret, ...settings }, async ({ shop, params, body }) => {
    const change = { shopId: shop.id, id: params.integration, secret: body.secret }
    const { integration, secret } = await store.write((tx) => rotateSecret(tx, config.SECRET, change))
    return { integration: toIntegration(integration, config.PUBLIC_URL), secret }
  })

  app.delete('/integrations/:integration', { schema: contract.removeIntegration, ...settings }, async ({ shop, params }, reply) => {
    await store.write((tx) => revokeIntegration(tx, shop.id, params.integration))
    return reply.code(204).send(null)
  })

  app.get('/inbox', { schema: contract.listInbox, ...settings }, async ({ shop, query }) => {
    const { state, after, limit } = query
    const position = after === undefined ? undefined : fromCursor(after)
    const { rows, next } = await listInbox(store.read, { shopId: shop.id, state, after: position, limit })
    return { deliveries: rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })), next: next && toCursor(next) }
  })

  app.post('/inbox/:delivery/replay', { schema: contract.replayDelivery, ...settings }, async ({ shop, params }, reply) => {
    await store.write(async (tx) => {
      await reopenDelivery(tx, shop.id, params.delivery)
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
