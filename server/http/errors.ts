import createError from '@fastify/error'
import type { FastifyError } from 'fastify'
import type { z } from 'zod'
import type { App } from './zod.ts'

export interface Issue {
  field: string
  rule: string
  limit?: number
}

/** The request does not fit its contract; `issues` names each field and the rule it breaks. */
export class InvalidRequest extends Error {
  readonly code = 'VALIDATION_FAILED'
  readonly statusCode = 400
  readonly issues: Issue[]

  constructor(part: string, error: z.ZodError) {
    const where = part === 'querystring' ? 'query' : part
    const issues = error.issues.flatMap((issue) => toIssues(where, issue))
    super(issues.map(({ field, rule, limit }) => `${field}: ${rule}${limit === undefined ? '' : ` (${limit})`}`).join('; '))
    this.issues = issues
  }
}

function toIssues(part: string, issue: z.core.$ZodIssue): Issue[] {
  const field = [part, ...issue.path].join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: `${field}.${key}`, rule: 'unknown' }))
  if (issue.code === 'too_small') return [{ field, rule: 'too_small', limit: Number(issue.minimum) }]
  if (issue.code === 'too_big') return [{ field, rule: 'too_big', limit: Number(issue.maximum) }]
  if (issue.code === 'custom') return [{ field, rule: String(issue.params?.rule ?? 'invalid') }]
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.input === undefined) return [{ field, rule: 'required' }]
  return [{ field, rule: issue.code === 'invalid_format' ? 'invalid_format' : issue.code }]
}

const InternalError = createError('INTERNAL', 'The server failed; the fault is in its log', 500)
const RouteNotFound = createError('ROUTE_NOT_FOUND', 'No route answers %s %s', 404)

/** Fastify's own codes that a caller meets, by the names of this API. */
const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_REFUSED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_INVALID',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'CONTENT_LENGTH_INVALID',
  FST_ERR_MAX_PARAM_LENGTH: 'PATH_TOO_LONG',
}

/** Of an error below 500, as a caller and the log are told it. */
export const codeOf = ({ code }: { code?: string }) => (code && FASTIFY_CODES[code]) ?? code ?? 'REFUSED'

/** Every refusal leaves as `{ code, message, issues? }` and is noted; what is 500 and above is logged and says nothing of its inside. */
export function addErrors(app: App) {
  app.setErrorHandler<FastifyError & { issues?: Issue[] }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed')
      const hidden = error.code === 'UNAVAILABLE' ? error : new InternalError()
      return reply.code(status).send({ code: hidden.code, message: hidden.message })
    }
    const code = codeOf(error)
    app.refusals.noteRequest(request, code, status)
    return reply.code(status).send({ code, message: error.message, ...(error.issues && { issues: error.issues }) })
  })
  app.setNotFoundHandler((request) => {
    throw new RouteNotFound(request.method, request.url.split('?')[0] ?? '')
  })
}
