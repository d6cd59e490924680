import type { FastifyRequest } from 'fastify'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { keepPhoto } from '../../media/service/media.ts'
import { readPhoto } from '../../media/service/read.ts'
import { bytesOf, takesPhotos } from '../../media/service/upload.ts'
import { senderOf } from '../service/conversations.ts'
import { assertTakesImages, attachImage } from '../service/images.ts'
import { keepOnce } from '../service/once.ts'
import { answer } from '../service/say.ts'
import * as contract from '../staff/contract.ts'
import { acting } from './acting.ts'

/** In a scope of its own, which takes images and nothing else. */
export function imageRoutes(app: App) {
  const { store, config, media } = app
  const ofRequest = (request: FastifyRequest) => (request.params as { conversation: string }).conversation
  const taking = takesPhotos(app, (request) => assertTakesImages(store.read, acting(request), ofRequest(request)))

  app.put(
    '/conversations/:conversation/images/:message',
    { schema: contract.answerWithImage, ...may('chat.images', { config: { isForPeople: true } }), ...taking },
    async (request) => {
      const { conversation: id, message: key } = request.params
      const who = acting(request)
      const kept = await keepPhoto(media, await readPhoto(bytesOf(request)))
      return keepOnce(store, { id, sender: senderOf('staff', who.userId), key }, async (tx) => {
        await assertTakesImages(tx, who, id)
        const image = await attachImage(tx, config.SECRET, { shopId: who.shopId, conversationId: id, kept })
        return answer(tx, who, { id, key, text: '', image })
      })
    },
  )
}
