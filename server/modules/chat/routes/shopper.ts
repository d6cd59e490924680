import type { App } from '../../../http/zod.ts'
import * as contract from '../contract.ts'
import { ChatNotReady } from '../errors.ts'

const notReady = async () => {
  throw new ChatNotReady()
}

export function shopperRoutes(app: App) {
  app.get('/chats/:chat', { schema: contract.chatDoor }, notReady)
  app.get('/cards', { schema: contract.productCards }, notReady)
  app.get('/conversations', { schema: contract.ownConversations }, notReady)
  app.put('/conversations/:conversation', { schema: contract.openConversation }, notReady)
  app.get('/conversations/:conversation', { schema: contract.showConversation }, notReady)
  app.put('/conversations/:conversation/messages/:message', { schema: contract.sendMessage }, notReady)
  app.get('/conversations/:conversation/messages', { schema: contract.olderMessages }, notReady)
  app.get('/conversations/:conversation/events', { schema: contract.pollEvents }, notReady)
  app.put('/conversations/:conversation/visitor', { schema: contract.introduce }, notReady)
  app.put('/conversations/:conversation/receipt', { schema: contract.receipt }, notReady)
  app.post('/conversations/:conversation/end', { schema: contract.endConversation }, notReady)
  app.post('/conversations/:conversation/resume', { schema: contract.resumeConversation }, notReady)
  app.put('/conversations/:conversation/rating', { schema: contract.rateConversation }, notReady)
  app.post('/conversations/:conversation/transcript', { schema: contract.mailTranscript }, notReady)
  app.get('/conversations/:conversation/images/:image/:size', { schema: contract.showImage }, notReady)
}
