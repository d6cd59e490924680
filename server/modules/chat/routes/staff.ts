import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { ChatNotReady } from '../errors.ts'
import * as contract from '../staff/contract.ts'

const notReady = async () => {
  throw new ChatNotReady()
}

/** The counter: presence, conversations, messages. */
export function deskRoutes(app: App) {
  const serve = may('chat.serve')
  app.get('/chat/desk', { schema: contract.showDesk, ...serve }, notReady)
  app.put('/chat/presence', { schema: contract.setPresence, ...serve }, notReady)
  app.get('/chats/:chat/events', { schema: contract.pollDesk, ...serve }, notReady)
  app.get('/conversations', { schema: contract.listConversations, ...serve }, notReady)
  app.get('/conversations/:conversation', { schema: contract.readConversation, ...serve }, notReady)
  app.get('/conversations/:conversation/events', { schema: contract.pollStaffEvents, ...serve }, notReady)
  app.get('/conversations/:conversation/messages', { schema: contract.olderForStaff, ...serve }, notReady)
  app.put('/conversations/:conversation/messages/:message', { schema: contract.answer, ...serve }, notReady)
  app.put('/conversations/:conversation/images/:message', { schema: contract.answerWithImage, ...serve }, notReady)
  app.patch('/conversations/:conversation/messages/:seq', { schema: contract.editMessage, ...serve }, notReady)
  app.delete('/conversations/:conversation/messages/:seq', { schema: contract.deleteMessage, ...serve }, notReady)
  app.put('/conversations/:conversation/receipt', { schema: contract.staffReceipt, ...serve }, notReady)
  app.post('/conversations/:conversation/take', { schema: contract.take, ...serve }, notReady)
  app.post('/conversations/:conversation/transfer', { schema: contract.transfer, ...serve }, notReady)
  app.post('/conversations/:conversation/return', { schema: contract.giveBack, ...serve }, notReady)
  app.post('/conversations/:conversation/end', { schema: contract.end, ...serve }, notReady)
  app.post('/conversations/:conversation/resume', { schema: contract.resume, ...serve }, notReady)
  app.post('/conversations/:conversation/free', { schema: contract.freePlace, ...serve }, notReady)
}
