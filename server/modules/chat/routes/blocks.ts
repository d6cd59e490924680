import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import * as contract from '../office/contract.ts'
import { blocksOf, blockVisitor, type ListedBlock, unblock } from '../service/blocks.ts'

export function blockRoutes(app: App) {
  const { store, config } = app
  const serve = may('chat.serve')

  app.get('/chat/blocks', { schema: contract.listBlocks, ...serve }, async ({ shop }) => ({
    blocks: (await store.snapshot((db) => blocksOf(db, shop.id))).map(toBlock),
  }))

  app.post('/conversations/:conversation/block', { schema: contract.blockVisitor, ...serve }, async ({ shop, actor, params, body }, reply) => {
    const block = await store.write((tx) => blockVisitor(tx, config.SECRET, shop.id, params.conversation, body, actor))
    return reply.code(201).send(toBlock(block))
  })

  app.delete('/chat/blocks/:block', { schema: contract.unblock, ...may('chat.manage') }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => unblock(tx, shop.id, params.block, actor))
    return reply.code(204).send(null)
  })
}

const toBlock = ({ id, kind, value, reason, byName, conversation, createdAt, until }: ListedBlock) => ({
  ...{ id, kind, reason, by: byName, conversation, visitor: kind === 'visitor' ? value : null },
  createdAt: createdAt.toISOString(),
  until: until?.toISOString() ?? null,
})
