import type { FastifyReply, FastifyRequest } from 'fastify'
import { pathOf, type Value } from '../../../../sdk/surveys/path.ts'
import { inTenMinutes } from '../../../http/limits.ts'
import { said } from '../../../http/texts.ts'
import type { App } from '../../../http/zod.ts'
import { sendPage } from '../../../scopes/mailed.ts'
import { questionPage } from '../pages/question.ts'
import { words } from '../pages/words.ts'
import { ANSWER_LENGTH, type Question } from '../questions/contract.ts'
import { saveAnswers } from '../service/answers.ts'
import { type MailedSurvey, mailedSurvey } from '../service/mailed.ts'
import { isScale } from '../service/results.ts'

/** The survey behind the link of a mail, one question a page, at `/t/survey/:token`. */
export function surveyRoom(app: App) {
  const { store, config } = app
  const hidden = { schema: { hide: true } }
  const find = (request: FastifyRequest) => store.snapshot((db) => mailedSurvey(db, request.shop.id, request.link[0] ?? '', new Date()))

  app.get('/', hidden, async (request, reply) => {
    const survey = await find(request)
    if (!survey) return closed(request, reply)
    if (survey.isFinished) return reply.redirect(`${homeOf(request)}/thanks`, 303)
    const { q, value } = request.query as Record<string, unknown>
    const path = pathOf(survey.questions, survey.given)
    const question = path.find(({ id }) => id === q) ?? path.find(({ id }) => survey.given[id] === undefined) ?? path.at(-1)
    if (!question) return closed(request, reply)
    const chosen = isScale(question.kind) && typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : undefined
    return show(request, reply, survey, question, { value: chosen ?? survey.given[question.id] })
  })

  app.post('/', { ...hidden, ...inTenMinutes(config.SUBMISSIONS * 20) }, async (request, reply) => {
    const survey = await find(request)
    if (!survey) return closed(request, reply)
    if (survey.isFinished) return reply.redirect(`${homeOf(request)}/thanks`, 303)
    const { question: named, answer } = (request.body ?? {}) as Record<string, unknown>
    const question = survey.questions.find(({ id }) => id === named)
    if (!question) return reply.redirect(homeOf(request), 303)
    const value = read(question, answer)
    if (question.required && value === null) return show(request, reply.code(422), survey, question, { value: undefined, fault: 'required' })
    const next = following(survey, question, value)
    try {
      await store.write((tx) => saveAnswers(tx, survey.sheet, { [question.id]: value }, next === undefined, new Date()))
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === 'SURVEY_ANSWER_INVALID') return show(request, reply.code(422), survey, question, { value: undefined, fault: 'wrong' })
      if (code === 'SURVEY_INCOMPLETE') return reply.redirect(homeOf(request), 303)
      throw error
    }
    return reply.redirect(next ? `${homeOf(request)}?q=${encodeURIComponent(next.id)}` : `${homeOf(request)}/thanks`, 303)
  })

  app.get('/thanks', hidden, async (request, reply) => {
    const { locale, name } = request.shop
    const survey = await find(request)
    const text = (survey && said(survey.thanks, locale)) || words[locale].doneText(name)
    return sendPage(reply, { locale, shop: name, title: words[locale].done, text })
  })
}

const homeOf = (request: FastifyRequest) => `/t/survey/${(request.params as { token: string }).token}`

function following({ questions, given }: MailedSurvey, { id }: Question, value: Value | null): Question | undefined {
  const path = pathOf(questions, { ...given, [id]: value ?? undefined })
  return path[path.findIndex((one) => one.id === id) + 1]
}

/** What a form sent; a text too long is cut as the field would have cut it. */
function read({ kind }: Question, sent: unknown): Value | null {
  const texts = [sent].flat().filter((text): text is string => typeof text === 'string' && text.isWellFormed() && !text.includes('\0'))
  if (kind === 'multiple') return texts.length > 0 ? texts : null
  const [text = ''] = texts
  if (text.trim() === '') return null
  if (isScale(kind)) return /^\d{1,2}$/.test(text) ? Number(text) : text
  return text.replaceAll('\r\n', '\n').trim().slice(0, ANSWER_LENGTH)
}

interface Shown {
  value: Value | undefined
  fault?: 'wrong' | 'required'
}

function show(request: FastifyRequest, reply: FastifyReply, survey: MailedSurvey, question: Question, { value, fault }: Shown) {
  const { locale, name } = request.shop
  const path = pathOf(survey.questions, survey.given)
  const at = path.findIndex(({ id }) => id === question.id)
  const before = path[at - 1]
  const back = before && `${homeOf(request)}?q=${encodeURIComponent(before.id)}`
  const place = { at: at + 1, of: path.length, back, fault }
  const content = questionPage({ ...place, action: homeOf(request), question, value, locale, words: words[locale] })
  return sendPage(reply, { locale, shop: name, title: words[locale].title, content })
}

function closed({ shop: { locale, name } }: FastifyRequest, reply: FastifyReply) {
  const { closed, closedText } = words[locale]
  return sendPage(reply.code(410), { locale, shop: name, title: closed, text: closedText })
}
