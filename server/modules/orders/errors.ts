import createError from '@fastify/error'

export const AmountInvalid = createError('AMOUNT_INVALID', '%s is no amount of %s that can be kept', 400)
export const CurrencyInvalid = createError('CURRENCY_INVALID', '%s is no currency', 400)
export const OrderNotFound = createError('ORDER_NOT_FOUND', 'No order has the id %s', 404)
