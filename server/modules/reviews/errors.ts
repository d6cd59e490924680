import createError from '@fastify/error'

export const ReviewNotFound = createError('REVIEW_NOT_FOUND', 'No review has the id %s', 404)
export const ReviewAlreadyGiven = createError('REVIEW_ALREADY_GIVEN', 'This visitor has reviewed %s before', 409)
export const FormTooFast = createError('FORM_TOO_FAST', 'The form was sent sooner than people write', 425)
export const FormExpired = createError('FORM_EXPIRED', 'The form is unknown or too old: open a new one', 410)
export const SubmissionRefused = createError('SUBMISSION_REFUSED', 'The hidden field was filled in, as robots do', 422)
export const TooManyProducts = createError('TOO_MANY_PRODUCTS', 'Ask for at most %s products at once', 400)
export const ReviewNotPublished = createError('REVIEW_STATUS_CONFLICT', 'Only a published review is answered in public', 409)
export const ReplyNotFound = createError('REPLY_NOT_FOUND', 'The review %s has no reply', 404)
export const RevisionOutdated = createError('REVISION_OUTDATED', 'The review was changed meanwhile', 409)
export const RevisionRefused = createError('REVIEW_STATUS_CONFLICT', 'A review that is deleted cannot be changed', 409)
export const RestorationRefused = createError('RESTORATION_REFUSED', 'The time to restore the review is over, or there is a newer one', 409)
export const TooManyConfirmations = createError('TOO_MANY_REQUESTS', 'Enough mails went there today; try again in %s s', 429)
