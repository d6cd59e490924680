import type { z } from 'zod'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import { shopCurrency } from '../../orders/service/currency.ts'
import * as contract from '../office/contract.ts'
import { addChat } from '../service/chats.ts'
import { type ChatOverview, changeChat, chatsOf, deleteChat, overviewOf } from '../service/settings.ts'
import { archiveRoutes } from './archive.ts'
import { blockRoutes } from './blocks.ts'
import { galleryRoutes } from './gallery.ts'
import { replyRoutes } from './replies.ts'

/** Round the counter: chats, canned replies, products, blocks, archive, figures. */
export function officeRoutes(app: App) {
  const { store } = app
  const [serve, manage] = [may('chat.serve'), may('chat.manage')]
  replyRoutes(app)
  galleryRoutes(app)
  blockRoutes(app)
  archiveRoutes(app)

  app.get('/chats', { schema: contract.listChats, ...serve }, ({ shop }) =>
    store.snapshot(async (db) => ({ chats: (await chatsOf(db, shop.id)).map(toChat), currency: await shopCurrency(db, shop.id) })),
  )

  app.post('/chats', { schema: contract.createChat, ...manage }, async ({ shop, actor, body }, reply) => {
    const overview = await store.write(async (tx) => {
      const { id } = await addChat(tx, shop.id, { name: body.name })
      await record(tx, shop.id, actor, 'chat.added', ['chat', id], { name: body.name })
      return overviewOf(tx, shop.id, id)
    })
    return reply.code(201).send(toChat(overview))
  })

  app.patch('/chats/:chat', { schema: contract.changeChat, ...manage }, async ({ shop, actor, params, body }) =>
    toChat(await store.write((tx) => changeChat(tx, shop.id, params.chat, toChange(body), actor))),
  )

  app.delete('/chats/:chat', { schema: contract.deleteChat, ...manage }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => deleteChat(tx, shop.id, params.chat, actor))
    return reply.code(204).send(null)
  })
}

type Body = z.output<typeof contract.changeChat.body>

/** Days that are left out are closed, as empty ones are. */
const toChange = ({ hours, ...body }: Body) => ({
  ...body,
  ...(hours && { hours: Object.fromEntries(Object.entries(hours).filter(([, spans]) => spans?.length)) }),
})

const toChat = ({ chat: { shopId: _, createdAt, deletedAt: __, ...settings }, ...overview }: ChatOverview) => ({
  ...settings,
  ...overview,
  createdAt: createdAt.toISOString(),
})
