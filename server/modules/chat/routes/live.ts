import type { App } from '../../../http/zod.ts'
import { Receipts } from '../service/receipts.ts'
import { conversationSource, deskSource } from '../service/sources.ts'

/** Offers the streams of the chat to sockets and polls. */
export function offerStreams(app: App) {
  const receipts = new Receipts(app.store)
  app.live.sources.add('conversation', conversationSource(app.store, receipts))
  app.live.sources.add('desk', deskSource)
  app.addHook('onClose', async () => receipts.stop())
}
