import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../../db/store.ts'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { sendPage } from '../../../scopes/mailed.ts'
import { attachPhotos, roomForPhotos } from '../../media/service/attach.ts'
import type { KeptPhoto } from '../../media/service/media.ts'
import { isOpen, reviewsOfOrder, savePurchased } from '../../reviews/service/purchased.ts'
import { readReview } from '../../reviews/service/submit.ts'
import { type Answer, type Fields, readAnswers } from '../pages/answers.ts'
import { ABOUT, type Block, blocksOf } from '../pages/blocks.ts'
import { orderForm } from '../pages/form.ts'
import { reasonsIn, thanks } from '../pages/thanks.ts'
import { words } from '../pages/words.ts'
import { noteAnswer, openPurchase, type Purchase } from '../service/purchase.ts'
import { FORM_LIMITS, readSent } from './sent.ts'

/** An order of many products with long words about each, photos aside; in bytes. */
const LONGEST_FORM = 1024 * 1024

/** The form behind the link of a request, at `/t/order/:token`. */
export function orderRoutes(app: App) {
  const { store, config, media } = app
  app.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false })
  const hidden = { schema: { hide: true } }

  app.get('/', hidden, async (request, reply) => {
    const purchase = await store.snapshot((db) => openPurchase(db, request.shop.id, orderOf(request)))
    if (!purchase) return closed(request, reply)
    const { product, stars } = request.query as Record<string, unknown>
    const only = typeof product === 'string' ? product : undefined
    const blocks = blocksOf(purchase, request.shop.name)
    const fields = { ...written(purchase, blocks), ...(only !== undefined && typeof stars === 'string' && { [`stars:product:${only}`]: stars }) }
    return showForm(request, reply, { blocks, fields, faults: [], only }, purchase.order.number)
  })

  app.post('/', { ...hidden, bodyLimit: LONGEST_FORM, ...inTenMinutes(config.SUBMISSIONS) }, async (request, reply) => {
    const { shop } = request
    const purchase = await store.snapshot((db) => openPurchase(db, shop.id, orderOf(request)))
    if (!purchase) return closed(request, reply)
    const blocks = blocksOf(purchase, shop.name)
    const { fields, photos, refused } = await readSent(request, blocks, media)
    const left = new Set(refused)
    const { author, answers, faults } = readAnswers(fields, blocks)
    if (faults.length > 0)
      return showForm(request, reply.code(422), { blocks, fields, faults, only: undefined, hadPhotos: photos.size > 0 }, purchase.order.number)
    const said = answers.map((answer) => ({ answer, read: readReview({ ...answer, author, locale: shop.locale }) }))
    const isSaved = await store.write(async (tx) => {
      const still = await openPurchase(tx, shop.id, orderOf(request))
      if (!still) return false
      for (const { answer, read } of said) {
        const isWhole = await save(tx, still, { ...answer, ...read, author, locale: shop.locale }, photos.get(answer.block.key))
        if (!isWhole) left.add('limit')
      }
      await noteAnswer(tx, still.order.id, new Date())
      return true
    })
    const why = left.size > 0 ? `?photos=${[...left].join(',')}` : ''
    return isSaved ? reply.redirect(`${pathOf(request)}/thanks${why}`, 303) : closed(request, reply)
  })

  app.get('/thanks', hidden, async (request, reply) => {
    const { shop } = request
    const purchase = await store.snapshot((db) => openPurchase(db, shop.id, orderOf(request)))
    if (!purchase) return closed(request, reply)
    const { done, doneText } = words[shop.locale]
    const content = thanks(blocksOf(purchase, shop.name), pathOf(request), words[shop.locale], reasonsIn(request.query))
    return sendPage(reply, { locale: shop.locale, shop: shop.name, title: done, text: doneText, content })
  })
}

const orderOf = (request: FastifyRequest) => request.link?.[0] ?? ''
const pathOf = (request: FastifyRequest) => `/t/order/${(request.params as { token: string }).token}`

type Said = Omit<Parameters<typeof savePurchased>[1], 'shopId' | 'orderId' | 'subject' | 'product' | 'email'> & Pick<Answer, 'block'>

/** Saves a review with its photos; a product that has left the order meanwhile is left out. @returns false where there was no room for all photos */
async function save(tx: Tx, { order, products }: Purchase, { block, ...said }: Said, photos: KeptPhoto[] = []): Promise<boolean> {
  const { subject, product } = block
  if (subject === 'product' && !products.some(({ id }) => id === product)) return true
  const { shopId, id: orderId, email } = order
  await savePurchased(tx, { ...said, subject, product, shopId, orderId, email })
  const review = (await reviewsOfOrder(tx, shopId, orderId)).find((one) => one.subject === subject && one.product === product)
  if (!review || !isOpen(review) || photos.length === 0) return true
  const room = await roomForPhotos(tx, review.id)
  await attachPhotos(tx, { shopId, reviewId: review.id, photos: photos.slice(0, room) })
  return photos.length <= room
}

/** What the fields hold at first: what was written before, and the buyer's first name. */
function written({ firstName, given }: Purchase, blocks: readonly Block[]): Fields {
  const of = ({ key, review }: Block) =>
    review
      ? [
          [`stars:${key}`, String(review.stars)],
          [`title:${key}`, review.title],
          [`text:${key}`, review.text],
          ...ABOUT.map((about) => [`${about}:${key}`, String(review.details[about] ?? '')]),
        ]
      : []
  return { ...Object.fromEntries(blocks.flatMap(of)), author: given[0]?.author ?? firstName ?? '' }
}

function showForm(request: FastifyRequest, reply: FastifyReply, form: Omit<Parameters<typeof orderForm>[0], 'action' | 'words'>, number: string) {
  const { locale, name } = request.shop
  const said = words[locale]
  if (!form.blocks.some(({ isOpen }) => isOpen)) return sendPage(reply, { locale, shop: name, title: said.allDone, text: said.allDoneText })
  const content = orderForm({ ...form, action: pathOf(request), words: said })
  return sendPage(reply, { locale, shop: name, title: said.title, text: said.lead(number), content })
}

function closed({ shop: { locale, name } }: FastifyRequest, reply: FastifyReply) {
  const { closed, closedText } = words[locale]
  return sendPage(reply.code(410), { locale, shop: name, title: closed, text: closedText })
}
