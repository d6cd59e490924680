import { Readable } from 'node:stream'
import type { z } from 'zod'
import { fromCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import { responsesAsCsv } from '../service/export.ts'
import { deleteResponse, responseBy, responsesOf, surveysOf } from '../service/responses.ts'
import { isScale, resultsOf } from '../service/results.ts'
import { surveyBy } from '../service/surveys.ts'
import { trendOf } from '../service/trend.ts'
import * as contract from '../staff/contract.ts'
import { toResponse } from './shapes.ts'

/** What came of surveys. */
export function resultRoutes(app: App) {
  const { store } = app

  app.get('/surveys/:survey/results', { schema: contract.readResults, ...may('surveys.read') }, ({ shop, params, query: { every, ...query } }) =>
    store.snapshot(async (db) => {
      const { survey } = await surveyBy(db, shop.id, params.survey)
      const filter = toFilter(query)
      const results = await resultsOf(db, shop.id, survey.id, filter)
      const scale = results.questions.find(({ question }) => isScale(question.kind))?.question
      if (!scale || !isScale(scale.kind)) return { ...results, trend: null }
      const about = { shopId: shop.id, surveyId: survey.id, questionId: scale.id, kind: scale.kind }
      return { ...results, trend: { question: scale.id, kind: scale.kind, points: await trendOf(db, about, filter, every) } }
    }),
  )

  app.get('/surveys/:survey/responses', { schema: contract.listResponses, ...may('surveys.read') }, ({ shop, params, query }) => {
    const { after, limit, question, finished, ...rest } = query
    const isFinished = finished === undefined ? undefined : finished === 'yes'
    const position = after === undefined ? undefined : fromCursor(after)
    return store.snapshot(async (db) => {
      const { survey } = await surveyBy(db, shop.id, params.survey)
      const page = await responsesOf(db, { ...toFilter(rest), shopId: shop.id, surveyId: survey.id, isFinished, question, after: position, limit })
      return { responses: page.rows.map(toResponse), next: page.next }
    })
  })

  app.get('/surveys/:survey/responses.csv', { schema: contract.exportResponses, ...may('surveys.read') }, async ({ shop, params, query }, reply) => {
    const { lang = shop.locale, ...rest } = query
    const { survey } = await surveyBy(store.read, shop.id, params.survey)
    const csv = responsesAsCsv((run) => store.snapshot(run), { ...toFilter(rest), shopId: shop.id, surveyId: survey.id }, lang)
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="survey-${new Date().toISOString().slice(0, 10)}.csv"`)
    return reply.send(Readable.from(csv) as unknown as string)
  })

  app.get('/surveys/:survey/responses/:response', { schema: contract.readResponse, ...may('surveys.read') }, async ({ shop, params }) =>
    toResponse(await store.snapshot((db) => responseBy(db, shop.id, params.survey, params.response))),
  )

  app.delete('/surveys/:survey/responses/:response', { schema: contract.deleteResponse, ...may('surveys.manage') }, ({ shop, actor, params }) =>
    store.write(async (tx) => {
      await deleteResponse(tx, shop.id, params.survey, params.response)
      await record(tx, shop.id, actor, 'surveys.answersDeleted', ['survey', params.survey], { response: params.response })
      return { id: params.response }
    }),
  )

  app.get('/customers/:customer/surveys', { schema: contract.customerSurveys, ...may('surveys.read') }, async ({ shop, params }) => ({
    responses: (await store.snapshot((db) => surveysOf(db, shop.id, params.customer))).map(toResponse),
  }))
}

type Query = Pick<z.output<(typeof contract.readResults)['querystring']>, 'from' | 'until' | 'source'>

const toFilter = ({ from, until, source }: Query) => ({
  source,
  from: from === undefined ? undefined : new Date(from),
  until: until === undefined ? undefined : new Date(until),
})
