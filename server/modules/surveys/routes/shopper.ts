import { randomUUID } from 'node:crypto'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf, visitorToken } from '../../../scopes/shopper.ts'
import * as contract from '../contract.ts'
import { ownAnswers, saveAnswers } from '../service/answers.ts'
import { dismissSurvey } from '../service/dismiss.ts'
import { publicSurvey } from '../service/placed.ts'

export function shopperRoutes(app: App) {
  const { store, config } = app
  /** A survey of thirty questions is thirty requests and more, and an office has one address. */
  const limited = inTenMinutes(config.SUBMISSIONS * 20)

  app.get('/surveys/:survey', { schema: contract.showSurvey }, ({ shop, params }, reply) => {
    reply.header('cache-control', 'no-cache')
    return store.snapshot((db) => publicSurvey(db, shop.id, params.survey, new Date()))
  })

  app.get('/surveys/:survey/responses/:response', { schema: contract.readAnswers }, ({ shop, params }, reply) => {
    reply.header('cache-control', 'private, no-store')
    return store.snapshot((db) => ownAnswers(db, shop.id, params.survey, params.response))
  })

  app.put('/surveys/:survey/responses/:response', { schema: contract.saveAnswers, ...limited }, async (request) => {
    const { shop, params, body } = request
    const { version, answers, finished, locale = shop.locale, url, order = null, conversation = null } = body
    const visitorId = visitorOf(request) ?? randomUUID()
    const sheet = { shopId: shop.id, id: params.response, surveyId: params.survey, version, source: 'page' as const, visitorId, locale }
    const about = { orderNumber: order, conversationId: conversation, url: url ? placeOf(url) : null }
    const response = await store.write((tx) => saveAnswers(tx, { ...sheet, ...about }, answers, finished, new Date()))
    return { finished: response.finishedAt !== null, visitor: visitorToken(request, response.visitorId ?? visitorId) }
  })

  app.put('/surveys/:survey/dismissals/:dismissal', { schema: contract.dismiss, ...limited }, async (request) => {
    const { shop, params } = request
    const dismissal = { shopId: shop.id, id: params.dismissal, surveyId: params.survey, visitorId: visitorOf(request) ?? null }
    await store.write((tx) => dismissSurvey(tx, dismissal, new Date()))
    return { ok: true as const }
  })
}

/** A page without what might be somebody's secret: query and fragment. */
function placeOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, origin, pathname } = new URL(url)
  return /^https?:$/.test(protocol) ? (origin + pathname).slice(0, 500) : null
}
