import createError from '@fastify/error'

export const AmountInvalid = createError('AMOUNT_INVALID', '%s is no amount of %s that can be kept', 400)
export const CurrencyInvalid = createError('CURRENCY_INVALID', '%s is no currency', 400)
