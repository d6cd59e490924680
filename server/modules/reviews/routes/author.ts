import type { FastifyRequest } from 'fastify'
import { inTenMinutes } from '../../../http/limits.ts'
import { linkTo } from '../../../http/links.ts'
import type { App } from '../../../http/zod.ts'
import { sendPage } from '../../../scopes/mailed.ts'
import { RestorationRefused, RevisionOutdated } from '../errors.ts'
import { authorPage, deletePage, type News, type Shown } from '../pages/author.ts'
import { confirmPage } from '../pages/confirm.ts'
import type { Draft, Fault } from '../pages/form.ts'
import { authorsReview, bringBack, revise, withdraw } from '../service/author.ts'
import { confirmEmail } from '../service/confirm.ts'
import { settingsOf, waitsForEmail } from '../service/settings.ts'
import { readReview } from '../service/submit.ts'
import { Revision } from '../staff/contract.ts'

const hidden = { schema: { hide: true } }
const idOf = ({ link }: FastifyRequest) => link[0] ?? ''

/** The page behind `/t/review/:token`: the author's own review, changed and deleted by who holds the link. */
export function authorRoom(room: App) {
  const { store, config } = room
  const limited = { ...hidden, ...inTenMinutes(config.SUBMISSIONS) }
  const homeOf = ({ params }: FastifyRequest) => `/t/review/${(params as { token: string }).token}`

  async function look(request: FastifyRequest): Promise<Shown> {
    const { shop } = request
    return store.snapshot(async (db) => {
      const seen = await authorsReview(db, shop.id, idOf(request))
      return { ...seen, shop: shop.name, home: homeOf(request), waitsForEmail: waitsForEmail(seen.review, await settingsOf(db, shop.id)) }
    })
  }

  room.get('/', hidden, async (request, reply) => {
    const shown = await look(request)
    const { stars, title, text, edits } = shown.review
    return sendPage(reply, authorPage(shown, newsOf(request.query), { stars, title, text, version: edits, faults: new Set() }))
  })

  room.post('/', limited, async (request, reply) => {
    const shown = await look(request)
    const { review } = shown
    const revision = Revision.safeParse(request.body)
    if (!revision.success) {
      const faults = new Set(revision.error.issues.map(({ path }) => path[0] as Fault))
      return sendPage(reply.code(400), authorPage(shown, undefined, { ...typed(request.body, review.edits), faults }))
    }
    const words = revision.data
    try {
      await store.write((tx) => revise(tx, { ...words, ...readReview({ ...review, ...words }), shopId: review.shopId, id: review.id }))
    } catch (error) {
      if (!(error instanceof RevisionOutdated)) throw error
      const newer = await look(request)
      const draft: Draft = { ...words, version: newer.review.edits, faults: new Set(), isOutdated: true }
      return sendPage(reply.code(409), authorPage(newer, undefined, draft))
    }
    return reply.redirect(`${shown.home}?news=saved`, 303)
  })

  room.get('/delete', hidden, async (request, reply) => {
    const shown = await look(request)
    return shown.review.status === 'deleted' ? reply.redirect(shown.home, 303) : sendPage(reply, deletePage(shown))
  })

  room.post('/delete', limited, async (request, reply) => {
    await store.write((tx) => withdraw(tx, request.shop.id, idOf(request)))
    return reply.redirect(homeOf(request), 303)
  })

  room.post('/restore', limited, async (request, reply) => {
    const news = await store
      .write((tx) => bringBack(tx, request.shop.id, idOf(request)))
      .then(
        () => 'restored',
        (error) => {
          if (error instanceof RestorationRefused) return 'restoreRefused'
          throw error
        },
      )
    return reply.redirect(`${homeOf(request)}?news=${news}`, 303)
  })
}

/** The page behind `/t/confirm/:token`: one question, one button. */
export function confirmRoom(room: App) {
  const { store, config } = room

  room.get('/', hidden, async (request, reply) => {
    const { shop } = request
    const { review, productName } = await store.snapshot((db) => authorsReview(db, shop.id, idOf(request)))
    const home = `/t/confirm/${(request.params as { token: string }).token}`
    return sendPage(reply, confirmPage({ review, productName, shop: shop.name, home, reviewLink: linkTo(config, 'review', shop.id, review.id) }))
  })

  room.post('/', { ...hidden, ...inTenMinutes(config.SUBMISSIONS) }, async (request, reply) => {
    await store.write((tx) => confirmEmail(tx, request.shop.id, idOf(request)))
    return reply.redirect(`/t/confirm/${(request.params as { token: string }).token}`, 303)
  })
}

/** What was typed, whatever it is, as it goes back into the form. */
function typed(body: unknown, version: number): Omit<Draft, 'faults'> {
  const { stars, title, text } = (body ?? {}) as Record<string, unknown>
  const text_ = (value: unknown) => (typeof value === 'string' ? value : '')
  return { stars: Number(text_(stars)), title: text_(title), text: text_(text), version }
}

const NEWS: readonly News[] = ['saved', 'restored', 'restoreRefused']
const newsOf = (query: unknown): News => NEWS.find((name) => name === (query as { news?: unknown }).news)
