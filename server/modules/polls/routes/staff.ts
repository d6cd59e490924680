import { fromCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { addPoll, changePoll, type PollInput, removePoll, turnPoll } from '../service/edit.ts'
import { resultsAsCsv } from '../service/export.ts'
import { listPolls, pollForStaff, statesOf } from '../service/list.ts'
import { resultsOf } from '../service/results.ts'
import * as contract from '../staff/contract.ts'
import { toListed, toStaff } from './shapes.ts'

export function staffRoutes(app: App) {
  const { store } = app
  const reads = may('polls.read')
  const manages = may('polls.manage')

  app.get('/polls', { schema: contract.listPolls, ...reads }, async ({ shop, query }) => {
    const position = query.after === undefined ? undefined : fromCursor(query.after)
    return store.snapshot(async (db) => {
      const { rows, next } = await listPolls(db, { ...query, shopId: shop.id, after: position })
      return { polls: rows.map(toListed), next, states: await statesOf(db, shop.id) }
    })
  })

  app.post('/polls', { schema: contract.addPoll, ...manages }, async ({ shop, actor, body }, reply) => {
    const poll = await store.write(async (tx) => pollForStaff(tx, shop.id, await addPoll(tx, shop.id, toInput(body), actor)))
    return reply.code(201).send(toStaff(poll))
  })

  app.get('/polls/:poll', { schema: contract.showPoll, ...reads }, async ({ shop, params }) =>
    toStaff(await store.snapshot((db) => pollForStaff(db, shop.id, params.poll))),
  )

  app.put('/polls/:poll', { schema: contract.changePoll, ...manages }, async ({ shop, actor, params, body }) =>
    store.write(async (tx) => {
      await changePoll(tx, shop.id, params.poll, toInput(body), actor)
      return toStaff(await pollForStaff(tx, shop.id, params.poll))
    }),
  )

  app.delete('/polls/:poll', { schema: contract.removePoll, ...manages }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => removePoll(tx, shop.id, params.poll, actor))
    return reply.code(204).send(null)
  })

  app.post('/polls/:poll/actions', { schema: contract.turnPoll, ...manages }, async ({ shop, actor, params, body }) =>
    store.write(async (tx) => {
      await turnPoll(tx, shop.id, params.poll, body.action, actor)
      return toStaff(await pollForStaff(tx, shop.id, params.poll))
    }),
  )

  app.get('/polls/:poll/results', { schema: contract.pollResults, ...reads }, async ({ shop, params }) => {
    const { counts, hours, bursts } = await store.snapshot((db) => resultsOf(db, shop.id, params.poll))
    return {
      counts,
      hours: hours.map(({ at, votes }) => ({ at: at.toISOString(), votes })),
      bursts: bursts.map(({ startedAt, lastAt, votes }) => ({ startedAt: startedAt.toISOString(), lastAt: lastAt.toISOString(), votes })),
    }
  })

  app.get('/polls/:poll/results.csv', { schema: contract.exportResults, ...reads }, async ({ shop, params, query }, reply) => {
    const { options, counts } = await store.snapshot((db) => resultsOf(db, shop.id, params.poll))
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="poll-${new Date().toISOString().slice(0, 10)}.csv"`)
    return reply.send(resultsAsCsv(options, counts, query.lang ?? shop.locale))
  })
}

const moment = (text: string | null) => (text === null ? null : new Date(text))

const toInput = ({ startsAt, endsAt, ...form }: (typeof contract.addPoll.body)['_output']): PollInput => ({
  ...form,
  startsAt: moment(startsAt),
  endsAt: moment(endsAt),
})
