import type { z } from 'zod'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import { shopRating } from '../../reviews/service/shop-rating.ts'
import { overallScores } from '../service/overall.ts'
import { sendByHand } from '../service/send.ts'
import { changeSurveySettings, surveySettingsOf } from '../service/settings.ts'
import { addSurvey, changeSurvey, changeSurveyState, deleteSurvey, type SurveyInput, surveyBy, surveysIn } from '../service/surveys.ts'
import * as contract from '../staff/contract.ts'
import { toSurvey } from './shapes.ts'

export function staffRoutes(app: App) {
  const { store, config } = app

  app.get('/surveys', { schema: contract.listSurveys, ...may('surveys.read') }, ({ shop, query }) =>
    store.snapshot(async (db) => ({
      surveys: (await surveysIn(db, shop.id, query.state)).map(toSurvey),
      scores: await overallScores(db, shop.id, new Date()),
      shop: (await shopRating(db, shop.id)).summary,
    })),
  )

  app.post('/surveys', { schema: contract.addSurvey, ...may('surveys.manage') }, async ({ shop, actor, body }, reply) => {
    const survey = await store.write(async (tx) => {
      const id = await addSurvey(tx, shop.id, toInput(body))
      await record(tx, shop.id, actor, 'surveys.added', ['survey', id], { name: body.name })
      return surveyBy(tx, shop.id, id)
    })
    return reply.code(201).send(toSurvey(survey))
  })

  app.get('/surveys/:survey', { schema: contract.readSurvey, ...may('surveys.read') }, async ({ shop, params }) =>
    toSurvey(await store.snapshot((db) => surveyBy(db, shop.id, params.survey))),
  )

  app.put('/surveys/:survey', { schema: contract.changeSurvey, ...may('surveys.manage') }, ({ shop, actor, params, body }) =>
    store.write(async (tx) => {
      await changeSurvey(tx, shop.id, params.survey, toInput(body))
      await record(tx, shop.id, actor, 'surveys.changed', ['survey', params.survey], { name: body.name })
      return toSurvey(await surveyBy(tx, shop.id, params.survey))
    }),
  )

  app.patch('/surveys/:survey', { schema: contract.changeState, ...may('surveys.manage') }, ({ shop, actor, params, body: { state } }) =>
    store.write(async (tx) => {
      await changeSurveyState(tx, shop.id, params.survey, state)
      const survey = await surveyBy(tx, shop.id, params.survey)
      await record(tx, shop.id, actor, `surveys.${state}`, ['survey', params.survey], { name: survey.survey.name })
      return toSurvey(survey)
    }),
  )

  app.delete('/surveys/:survey', { schema: contract.deleteSurvey, ...may('surveys.manage') }, ({ shop, actor, params }) =>
    store.write(async (tx) => {
      const { survey } = await surveyBy(tx, shop.id, params.survey)
      await deleteSurvey(tx, shop.id, params.survey)
      await record(tx, shop.id, actor, 'surveys.deleted', ['survey', params.survey], { name: survey.name })
      return { id: params.survey }
    }),
  )

  app.post('/surveys/:survey/invitations', { schema: contract.sendSurvey, ...may('surveys.manage') }, async ({ shop, actor, params, body }, reply) => {
    const reason = await store.write(async (tx) => {
      const refused = await sendByHand(tx, config, { shop, surveyId: params.survey, email: body.email }, new Date())
      await record(tx, shop.id, actor, 'surveys.sent', ['survey', params.survey], { email: body.email, ...(refused && { reason: refused }) })
      return refused
    })
    return reply.code(201).send({ sent: reason === null, reason: reason as 'unsubscribed' | null })
  })

  app.get('/survey-settings', { schema: contract.readSettings, ...may('surveys.read') }, ({ shop }) => surveySettingsOf(store.read, shop.id))

  app.put('/survey-settings', { schema: contract.changeSettings, ...may('surveys.manage') }, async ({ shop, actor, body }) => {
    await store.write(async (tx) => {
      await changeSurveySettings(tx, shop.id, body)
      await record(tx, shop.id, actor, 'surveys.settingsChanged', ['shop', shop.id], body)
    })
    return body
  })
}

const toInput = ({ startsAt, endsAt, ...body }: z.output<typeof contract.SurveyData>): SurveyInput => ({
  ...body,
  startsAt: startsAt === null ? null : new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
})
