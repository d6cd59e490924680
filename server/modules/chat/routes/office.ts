import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { ChatNotReady } from '../errors.ts'
import * as contract from '../office/contract.ts'

const notReady = async () => {
  throw new ChatNotReady()
}

/** Round the counter: chats, canned replies, products, blocks, archive, figures. */
export function officeRoutes(app: App) {
  const [serve, manage] = [may('chat.serve'), may('chat.manage')]
  app.get('/chats', { schema: contract.listChats, ...serve }, notReady)
  app.post('/chats', { schema: contract.createChat, ...manage }, notReady)
  app.patch('/chats/:chat', { schema: contract.changeChat, ...manage }, notReady)
  app.delete('/chats/:chat', { schema: contract.deleteChat, ...manage }, notReady)
  app.get('/canned-replies', { schema: contract.listReplies, ...serve }, notReady)
  app.post('/canned-replies', { schema: contract.createReply, ...manage }, notReady)
  app.put('/canned-replies/:reply', { schema: contract.changeReply, ...manage }, notReady)
  app.delete('/canned-replies/:reply', { schema: contract.deleteReply, ...manage }, notReady)
  app.post('/canned-replies/:reply/uses', { schema: contract.countReply, ...serve }, notReady)
  app.get('/chat/gallery', { schema: contract.gallery, ...serve }, notReady)
  app.get('/chat/links', { schema: contract.productOfLink, ...serve }, notReady)
  app.get('/chat/blocks', { schema: contract.listBlocks, ...serve }, notReady)
  app.post('/conversations/:conversation/block', { schema: contract.blockVisitor, ...serve }, notReady)
  app.delete('/chat/blocks/:block', { schema: contract.unblock, ...manage }, notReady)
  app.get('/chat/archive', { schema: contract.exportConversations, ...serve }, notReady)
  app.get('/chat/statistics', { schema: contract.statistics, ...manage }, notReady)
}
