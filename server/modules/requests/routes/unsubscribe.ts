import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../http/zod.ts'
import { sendPage } from '../../../scopes/mailed.ts'
import { LinkRefused } from '../../accounts/errors.ts'
import { leaveForm, stayForm, words } from '../pages/leaving.ts'
import { addressee, decide, standing } from '../service/leave.ts'

/** Much more than a mail program sends, in bytes. */
const LONGEST_BODY = 16 * 1024

/** The way out of review requests, at `/t/unsubscribe/:token`. */
export function unsubscribeRoutes(app: App) {
  const { store } = app
  const hidden = { schema: { hide: true } }
  // RFC 8058 prefers multipart/form-data; whatever a mail program sends is the one click it promises.
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LONGEST_BODY }, (_request, _body, done) => done(null, {}))

  app.get('/', hidden, async (request, reply) => {
    const { shop } = request
    const person = await addressee(store.read, shop.id, request.link[0] ?? '')
    if (!person) throw new LinkRefused()
    return (await standing(store.read, shop.id, person)).isSuppressed ? sayLeft(request, reply) : ask(request, reply)
  })

  app.post('/', { ...hidden, bodyLimit: LONGEST_BODY }, async (request, reply) => {
    const { shop } = request
    const said = (request.body as { do?: unknown } | null)?.do
    const { leave, stay } = words[shop.locale]
    const granted = said === 'stay'
    await store.write(async (tx) => {
      const person = await addressee(tx, shop.id, request.link[0] ?? '')
      if (!person) throw new LinkRefused()
      await decide(tx, shop.id, person, { granted, text: granted ? stay : said === 'leave' ? leave : ONE_CLICK })
    })
    if (said === undefined) return reply.code(200).send()
    return granted ? sayStays(request, reply) : sayLeft(request, reply)
  })
}

const ONE_CLICK = 'List-Unsubscribe=One-Click'
const pathOf = (request: FastifyRequest) => `/t/unsubscribe/${(request.params as { token: string }).token}`

function ask(request: FastifyRequest, reply: FastifyReply) {
  const { locale, name } = request.shop
  const said = words[locale]
  return sendPage(reply, { locale, shop: name, title: said.title, text: said.ask(name), content: leaveForm(pathOf(request), said) })
}

function sayLeft(request: FastifyRequest, reply: FastifyReply) {
  const { locale, name } = request.shop
  const said = words[locale]
  return sendPage(reply, { locale, shop: name, title: said.left, text: said.leftText(name), content: stayForm(pathOf(request), said) })
}

function sayStays(request: FastifyRequest, reply: FastifyReply) {
  const { locale, name } = request.shop
  const said = words[locale]
  return sendPage(reply, { locale, shop: name, title: said.stays, text: said.staysText(name), content: leaveForm(pathOf(request), said) })
}
