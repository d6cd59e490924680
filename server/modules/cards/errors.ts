import createError from '@fastify/error'

export const VisitorNotFound = createError('VISITOR_NOT_FOUND', 'Nothing is known of the visitor %s', 404)
