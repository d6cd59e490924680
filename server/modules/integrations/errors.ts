import createError from '@fastify/error'

export const HookNotFound = createError('HOOK_NOT_FOUND', 'No live integration has the id %s', 404)
export const SignatureRefused = createError('SIGNATURE_REFUSED', 'The body was not signed with the secret of this integration', 401)
export const IntegrationNotFound = createError('INTEGRATION_NOT_FOUND', 'No live integration has the id %s', 404)
export const SecretRequired = createError('SECRET_REQUIRED', 'Shopify signs with the client secret of its app: send it as `secret`', 400)
export const DeliveryNotFound = createError('DELIVERY_NOT_FOUND', 'No delivery has the id %s', 404)
export const DeliveryNotFailed = createError('DELIVERY_NOT_FAILED', 'Only a failed delivery can be replayed', 409)

/** Reasons of a failed delivery, kept in its row. */
export const BodyNotText = createError('BODY_NOT_TEXT', 'The body is not UTF-8, or holds NUL', 400)
export const BodyInvalid = createError('BODY_INVALID', '%s', 400)
export const OrderInvalid = createError('ORDER_INVALID', '%s', 400)
export const XmlRefused = createError('XML_REFUSED', '%s', 400)
