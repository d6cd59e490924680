import createError from '@fastify/error'

export const CustomerNotFound = createError('CUSTOMER_NOT_FOUND', 'No customer has the id %s', 404)
