import { fromCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import * as contract from './contract.ts'
import { addAddress, changeAddress, deleteAddress, restoreAddress } from './service/addresses.ts'
import { changeCustomer } from './service/change.ts'
import { toDay } from './service/day.ts'
import { listCustomers } from './service/list.ts'
import { addNote, changeNote, deleteNote, restoreNote } from './service/notes.ts'
import { addTag, allTags, removeTag } from './service/tags.ts'
import { listTasks, taskOf } from './service/task-list.ts'
import { addTask, changeTask, deleteTask } from './service/tasks.ts'
import { toAddress, toCustomer, toNote, toTask } from './service/wire.ts'

const reads = may('customers.read')
const writes = may('customers.write')
const position = (after: string | undefined) => (after === undefined ? undefined : fromCursor(after))

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/customers', { schema: contract.listCustomers, ...reads }, async ({ shop, query: { after, ...query } }) => {
    const { rows, next } = await listCustomers(store.read, { ...query, shopId: shop.id, after: position(after) })
    return { customers: rows.map(toCustomer), next }
  })

  app.patch('/customers/:customer', { schema: contract.changeCustomer, ...writes }, async ({ shop, actor, params, body }) =>
    toCustomer(await store.write((tx) => changeCustomer(tx, shop.id, params.customer, body, actor))),
  )

  addressRoutes(app)
  noteRoutes(app)
  tagRoutes(app)
  taskRoutes(app)
}

function addressRoutes(app: App) {
  const { store } = app
  const keyOf = (shopId: string, { customer, address }: { customer: string; address: string }) => ({ shopId, customerId: customer, id: address })

  app.post('/customers/:customer/addresses', { schema: contract.addAddress, ...writes }, async ({ shop, actor, params, body }, reply) =>
    reply.code(201).send(toAddress(await store.write((tx) => addAddress(tx, shop.id, params.customer, body, actor)))),
  )

  app.patch('/customers/:customer/addresses/:address', { schema: contract.changeAddress, ...writes }, async ({ shop, actor, params, body }) =>
    toAddress(await store.write((tx) => changeAddress(tx, keyOf(shop.id, params), body, actor))),
  )

  app.delete('/customers/:customer/addresses/:address', { schema: contract.deleteAddress, ...writes }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => deleteAddress(tx, keyOf(shop.id, params), actor))
    return reply.code(204).send(null)
  })

  app.post('/customers/:customer/addresses/:address/restoration', { schema: contract.restoreAddress, ...writes }, async ({ shop, actor, params }) =>
    toAddress(await store.write((tx) => restoreAddress(tx, keyOf(shop.id, params), actor))),
  )
}

function noteRoutes(app: App) {
  const { store } = app
  const keyOf = (shopId: string, { customer, note }: { customer: string; note: string }) => ({ shopId, customerId: customer, id: note })

  app.post('/customers/:customer/notes', { schema: contract.addNote, ...writes }, async ({ shop, actor, params, body }, reply) =>
    reply.code(201).send(toNote(await store.write((tx) => addNote(tx, shop.id, params.customer, body.text, actor)))),
  )

  app.put('/customers/:customer/notes/:note', { schema: contract.changeNote, ...writes }, async ({ shop, actor, params, body }) =>
    toNote(await store.write((tx) => changeNote(tx, keyOf(shop.id, params), body.text, actor))),
  )

  app.delete('/customers/:customer/notes/:note', { schema: contract.deleteNote, ...writes }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => deleteNote(tx, keyOf(shop.id, params), actor))
    return reply.code(204).send(null)
  })

  app.post('/customers/:customer/notes/:note/restoration', { schema: contract.restoreNote, ...writes }, async ({ shop, actor, params }) =>
    toNote(await store.write((tx) => restoreNote(tx, keyOf(shop.id, params), actor))),
  )
}

function tagRoutes(app: App) {
  const { store } = app

  app.get('/customer-tags', { schema: contract.listTags, ...reads }, async ({ shop }) => ({ tags: await allTags(store.read, shop.id) }))

  app.post('/customers/:customer/tags', { schema: contract.addTag, ...writes }, async ({ shop, actor, params, body }, reply) =>
    reply.code(201).send(await store.write((tx) => addTag(tx, shop.id, params.customer, body.name, actor))),
  )

  app.delete('/customers/:customer/tags/:tag', { schema: contract.removeTag, ...writes }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => removeTag(tx, shop.id, params.customer, params.tag, actor))
    return reply.code(204).send(null)
  })
}

function taskRoutes(app: App) {
  const { store } = app

  app.get('/tasks', { schema: contract.listTasks, ...reads }, async ({ shop, actor, query: { assignee, dueBy, after, ...query } }) => {
    const whose = assignee === 'me' ? (actor.id ?? '') : assignee === 'nobody' ? null : assignee
    const due = dueBy === undefined ? undefined : toDay(dueBy)
    const { rows, next } = await listTasks(store.read, { ...query, shopId: shop.id, assignee: whose, dueBy: due, after: position(after) })
    return { tasks: rows.map(toTask), next }
  })

  app.post('/customers/:customer/tasks', { schema: contract.addTask, ...writes }, async ({ shop, actor, params, body }, reply) => {
    const task = await store.write(async (tx) => taskOf(tx, shop.id, await addTask(tx, shop.id, params.customer, body, actor)))
    return reply.code(201).send(toTask(task))
  })

  app.patch('/tasks/:task', { schema: contract.changeTask, ...writes }, async ({ shop, actor, params, body }) => {
    const task = await store.write(async (tx) => {
      await changeTask(tx, shop.id, params.task, body, actor)
      return taskOf(tx, shop.id, params.task)
    })
    return toTask(task)
  })

  app.delete('/tasks/:task', { schema: contract.deleteTask, ...writes }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => deleteTask(tx, shop.id, params.task, actor))
    return reply.code(204).send(null)
  })
}
