import createError from '@fastify/error'

export const ProductNotFound = createError('PRODUCT_NOT_FOUND', 'The shop has no product %s', 404)
