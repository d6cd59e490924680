import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { record } from '../audit/service.ts'
import { enqueue } from '../jobs/service.ts'
import * as contract from './contract.ts'
import { readDelivery } from './jobs.ts'
import { keepDelivery, reopenDelivery, reopenFailed } from './service/inbox.ts'
import { deliveryForStaff, listInbox } from './service/inbox-list.ts'
import { addIntegration, integrationsOf, newsOf, retiringUntil, revokeIntegration, rotateSecret } from './service/integrations.ts'
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

  app.get('/integrations', { schema: contract.listIntegrations, ...settings }, async ({ shop }) =>
    store.snapshot(async (db) => {
      const told: Told[] = []
      for (const integration of await integrationsOf(db, shop.id)) told.push({ integration, ...(await newsOf(db, integration)) })
      return { integrations: told.map((one) => toIntegration(one, config.PUBLIC_URL)) }
    }),
  )

  app.post('/integrations', { schema: contract.addIntegration, ...settings }, async ({ shop, actor, body }, reply) => {
    const { secret, ...told } = await store.write(async (tx) => {
      const added = await addIntegration(tx, config.SECRET, { ...body, shopId: shop.id })
      await record(tx, shop.id, actor, 'integrations.added', ['integration', added.integration.id], { platform: added.integration.platform })
      return { ...added, toldAt: null, failed: 0 }
    })
    return reply.code(201).send({ integration: toIntegration(told, config.PUBLIC_URL), secret })
  })

  app.post('/integrations/:integration/secret', { schema: contract.rotateSecret, ...settings }, async ({ shop, actor, params, body }) => {
    const change = { shopId: shop.id, id: params.integration, secret: body.secret }
    const { secret, ...told } = await store.write(async (tx) => {
      const rotated = await rotateSecret(tx, config.SECRET, change)
      await record(tx, shop.id, actor, 'integrations.secretRotated', ['integration', params.integration])
      return { ...rotated, ...(await newsOf(tx, rotated.integration)) }
    })
    return { integration: toIntegration(told, config.PUBLIC_URL), secret }
  })

  app.delete('/integrations/:integration', { schema: contract.removeIntegration, ...settings }, async ({ shop, actor, params }, reply) => {
    await store.write(async (tx) => {
      await revokeIntegration(tx, shop.id, params.integration)
      await record(tx, shop.id, actor, 'integrations.removed', ['integration', params.integration])
    })
    return reply.code(204).send(null)
  })

  app.get('/inbox', { schema: contract.listInbox, ...settings }, async ({ shop, query }) => {
    const { state, integration, order, after, limit } = query
    const position = after === undefined ? undefined : fromCursor(after)
    const of = { shopId: shop.id, state, integrationId: integration, orderId: order, after: position, limit }
    const { rows, next } = await listInbox(store.read, of)
    return { deliveries: rows.map(dated), next: next && toCursor(next) }
  })

  app.get('/inbox/:delivery', { schema: contract.showDelivery, ...settings }, async ({ shop, params }) =>
    dated(await deliveryForStaff(store.read, shop.id, params.delivery)),
  )

  app.post('/inbox/:delivery/replay', { schema: contract.replayDelivery, ...settings }, async ({ shop, actor, params }, reply) => {
    await store.write(async (tx) => {
      await reopenDelivery(tx, shop.id, params.delivery)
      await record(tx, shop.id, actor, 'inbox.replayed', ['delivery', params.delivery])
      await enqueue(tx, readDelivery, { delivery: params.delivery })
    })
    return reply.code(202).send({ state: 'received' as const })
  })

  app.post('/inbox/replay', { schema: contract.replayFailed, ...settings }, async ({ shop, actor, body }, reply) => {
    const { ids, left } = await store.write(async (tx) => {
      const reopened = await reopenFailed(tx, shop.id, body.integration)
      await record(tx, shop.id, actor, 'inbox.replayedFailed', ['delivery'], { count: reopened.ids.length })
      for (const delivery of reopened.ids) await enqueue(tx, readDelivery, { delivery })
      return reopened
    })
    return reply.code(202).send({ replayed: ids.length, left })
  })
}

interface Told extends Awaited<ReturnType<typeof newsOf>> {
  integration: Integration
}

const toIntegration = ({ integration, toldAt, failed }: Told, publicUrl: string) => {
  const { id, platform, name, timeZone, currency, createdAt, pingedAt } = integration
  return {
    ...{ id, platform, name, timeZone, currency, failed },
    url: `${publicUrl.replace(/\/$/, '')}/hooks/${id}`,
    createdAt: createdAt.toISOString(),
    pingedAt: pingedAt?.toISOString() ?? null,
    toldAt: toldAt?.toISOString() ?? null,
    retiringUntil: retiringUntil(integration)?.toISOString() ?? null,
  }
}

const dated = <Row extends { receivedAt: Date }>(row: Row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })
