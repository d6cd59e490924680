import createError from '@fastify/error'

export const RequestNotFound = createError('REQUEST_NOT_FOUND', 'No request has the id %s', 404)
export const RequestStateConflict = createError('REQUEST_STATE_CONFLICT', 'A request that is %s cannot be %s', 409)
