import createError from '@fastify/error'

export const ReviewNotFound = createError('REVIEW_NOT_FOUND', 'No review has the id %s', 404)
export const ReviewAlreadyGiven = createError('REVIEW_ALREADY_GIVEN', 'This visitor has reviewed %s before', 409)
export const FormTooFast = createError('FORM_TOO_FAST', 'The form was sent sooner than people write', 425)
export const FormExpired = createError('FORM_EXPIRED', 'The form is unknown or too old: open a new one', 410)
export const SubmissionRefused = createError('SUBMISSION_REFUSED', 'The hidden field was filled in, as robots do', 422)
export const TooManyProducts = createError('TOO_MANY_PRODUCTS', 'Ask for at most %s products at once', 400)
