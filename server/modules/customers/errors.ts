import createError from '@fastify/error'

export const CustomerNotFound = createError('CUSTOMER_NOT_FOUND', 'No customer has the id %s', 404)
export const NoteNotFound = createError('NOTE_NOT_FOUND', 'No note has the id %s', 404)
export const TagNotFound = createError('TAG_NOT_FOUND', 'This customer has no tag with the id %s', 404)
export const TaskNotFound = createError('TASK_NOT_FOUND', 'No task has the id %s', 404)
export const EmailInvalid = createError('EMAIL_INVALID', 'This is no e-mail address', 422)
export const PhoneInvalid = createError('PHONE_INVALID', 'This is no phone number', 422)
export const ContactTaken = createError('CONTACT_TAKEN', 'Another customer is known by this %s', 409)
export const TooManyTags = createError('TOO_MANY_TAGS', 'A customer has at most %s tags, a shop at most %s', 409)
