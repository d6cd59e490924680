import type { WholeResponse } from '../service/responses.ts'
import type { WholeSurvey } from '../service/surveys.ts'

export function toSurvey({ survey, questions, responses, finished, lastAt }: WholeSurvey) {
  const { id, name, state, version, thanks, trigger, seconds, urls, share, cooldownDays, repeats, mailAfter, mailDays } = survey
  return {
    ...{ id, name, state, version, questions, thanks, trigger, seconds, urls, share, cooldownDays, repeats, mailAfter, mailDays, responses, finished },
    startsAt: survey.startsAt?.toISOString() ?? null,
    endsAt: survey.endsAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
    createdAt: survey.createdAt.toISOString(),
  }
}

export function toResponse({ response, survey, customer, order, email, answers }: WholeResponse) {
  const { id, source, orderNumber, url, startedAt, finishedAt } = response
  const name = [customer?.firstName, customer?.lastName].filter(Boolean).join(' ') || null
  return {
    ...{ id, survey, source, order, orderNumber, url, answers },
    customer: customer && { id: customer.id, name },
    email: email ?? customer?.email ?? null,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
