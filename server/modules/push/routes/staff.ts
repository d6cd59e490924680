import { Readable } from 'node:stream'
import { fromCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import * as contract from '../contract.ts'
import { EndpointRefused, PushKeyUnknown, SubscriptionKeysInvalid, SubscriptionNotFound } from '../errors.ts'
import { MOST_BYTES, receiverOf } from '../sending/encrypt.ts'
import { originOf } from '../sending/endpoint.ts'
import { sendTest } from '../sending/one.ts'
import { pushTools, rulesOf } from '../sending/sender.ts'
import { reachOf } from '../service/audience.ts'
import { messagesAsCsv } from '../service/export.ts'
import { pushKeyBy } from '../service/keys.ts'
import { addMessage, changeMessage, messageBy, messagesOf, removeMessage, stepMessage, weightOf } from '../service/messages.ts'
import { countsOf, courseOf } from '../service/report.ts'
import { keptOf, unsubscribe } from '../service/subscriptions.ts'
import type { PushMessage } from '../table.ts'
import { toKept, toMessage } from './shapes.ts'

const [reads, sends] = [may('push.read'), may('push.send')]

export function staffRoutes(app: App) {
  const { store, config } = app
  const whole = async (message: PushMessage) => toMessage(message, (await countsOf(store.read, [message.id])).get(message.id))

  app.get('/push/messages', { schema: contract.listMessages, ...reads }, async ({ shop, query: { after, ...query } }) => {
    const page = await messagesOf(store.read, { ...query, shopId: shop.id, after: after === undefined ? undefined : fromCursor(after) })
    const counts = await countsOf(
      store.read,
      page.rows.map(({ id }) => id),
    )
    return { messages: page.rows.map((row) => toMessage(row, counts.get(row.id))), next: page.next }
  })

  app.get('/push/messages.csv', { schema: contract.exportMessages, ...reads }, async ({ shop, query: { lang = shop.locale } }, reply) => {
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="push-${new Date().toISOString().slice(0, 10)}.csv"`)
    return reply.send(Readable.from(messagesAsCsv((run) => store.snapshot(run), shop.id, lang)) as unknown as string)
  })

  app.post('/push/messages', { schema: contract.addMessage, ...sends }, async ({ shop, actor, body }, reply) => {
    const message = await store.write(async (tx) => {
      const added = await addMessage(tx, shop.id, body, actor.name)
      await record(tx, shop.id, actor, 'push.added', ['pushMessage', added.id], { title: added.title })
      return added
    })
    return reply.code(201).send(await whole(message))
  })

  app.get('/push/messages/:message', { schema: contract.showMessage, ...reads }, async ({ shop, params }) =>
    whole(await messageBy(store.read, shop.id, params.message)),
  )

  app.put('/push/messages/:message', { schema: contract.changeMessage, ...sends }, async ({ shop, actor, params, body }) => {
    const message = await store.write(async (tx) => {
      const changed = await changeMessage(tx, shop.id, params.message, body)
      await record(tx, shop.id, actor, 'push.changed', ['pushMessage', changed.id], { title: changed.title })
      return changed
    })
    return whole(message)
  })

  app.delete('/push/messages/:message', { schema: contract.removeMessage, ...sends }, async ({ shop, actor, params }, reply) => {
    await store.write(async (tx) => {
      const { id, title } = await removeMessage(tx, shop.id, params.message)
      await record(tx, shop.id, actor, 'push.removed', ['pushMessage', id], { title })
    })
    return reply.code(204).send(null)
  })

  app.post('/push/messages/:message/steps', { schema: contract.stepMessage, ...sends }, async ({ shop, actor, params, body: { step, at } }) => {
    const message = await store.write(async (tx) => {
      const stepped = await stepMessage(tx, shop.id, params.message, step, at === undefined ? undefined : new Date(at))
      await record(tx, shop.id, actor, `push.${step}`, ['pushMessage', stepped.id], { title: stepped.title })
      return stepped
    })
    return whole(message)
  })

  app.get('/push/messages/:message/course', { schema: contract.messageCourse, ...reads }, async ({ shop, params, query }) => {
    const { id } = await messageBy(store.read, shop.id, params.message)
    const moments = await store.snapshot((db) => courseOf(db, id, query.by))
    return { moments: moments.map((moment) => ({ ...moment, at: moment.at.toISOString() })) }
  })

  app.post('/push/messages/:message/test', { schema: contract.testMessage, ...sends }, async ({ shop, params, body }) => {
    const message = await messageBy(store.read, shop.id, params.message)
    const origin = originOf(body.endpoint, rulesOf(config))
    if (!origin) throw new EndpointRefused(body.endpoint.slice(0, 100))
    const receiver = receiverOf(body.keys)
    if (!receiver) throw new SubscriptionKeysInvalid()
    const key = await pushKeyBy(store.read, shop.id, body.key)
    if (!key) throw new PushKeyUnknown()
    const tools = pushTools(store, config)
    try {
      return { status: await sendTest(tools, message, { endpoint: body.endpoint, origin, receiver, key, lang: shop.locale }) }
    } finally {
      tools.office.close()
    }
  })

  app.post('/push/preview', { schema: contract.preview, ...sends }, async ({ shop, body }) => {
    const { audience, cap, ...draft } = body
    return { bytes: weightOf(draft), limit: MOST_BYTES, ...(await store.snapshot((db) => reachOf(db, shop.id, audience, cap))) }
  })

  app.post('/push/subscriptions/lookup', { schema: contract.findSubscription, ...sends }, async ({ shop, body }) =>
    toKept(await store.snapshot((db) => keptOf(db, shop.id, body.endpoint))),
  )

  app.post('/push/subscriptions/erasure', { schema: contract.eraseSubscription, ...sends }, async ({ shop, actor, body }, reply) => {
    await store.write(async (tx) => {
      if (!(await unsubscribe(tx, shop.id, body.endpoint, 'staff'))) throw new SubscriptionNotFound()
      await record(tx, shop.id, actor, 'push.erased', ['pushSubscription'])
    })
    return reply.code(204).send(null)
  })
}
