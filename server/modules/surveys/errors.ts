import createError from '@fastify/error'

export const SurveyNotFound = createError('SURVEY_NOT_FOUND', 'No survey has the id %s', 404)
export const SurveyNotActive = createError('SURVEY_NOT_ACTIVE', 'The survey %s is not asked now', 409)
export const SurveyStateConflict = createError('SURVEY_STATE_CONFLICT', 'A survey that is %s cannot become %s', 409)
export const SurveyVersionUnknown = createError('SURVEY_VERSION_UNKNOWN', 'The survey was never asked in this version', 409)
export const SurveyKindFixed = createError('SURVEY_KIND_FIXED', 'The question %s has answers of another kind; give the new one another id', 409)
export const AnswerInvalid = createError('SURVEY_ANSWER_INVALID', 'The question %s cannot be answered so', 400)
export const SurveyIncomplete = createError('SURVEY_INCOMPLETE', 'The question %s must be answered first', 409)
export const ResponseNotFound = createError('SURVEY_RESPONSE_NOT_FOUND', 'No answers have the id %s', 404)
