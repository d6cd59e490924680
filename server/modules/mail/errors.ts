import createError from '@fastify/error'

export const MailNotFound = createError('MAIL_NOT_FOUND', 'No mail has the id %s', 404)
