import createError from '@fastify/error'

export const EndpointRefused = createError('PUSH_ENDPOINT_REFUSED', 'This endpoint is no known push service: %s', 400)
export const SubscriptionKeysInvalid = createError('PUSH_KEYS_INVALID', 'The keys of the subscription are not those of a browser', 400)
export const SubscriptionNotFound = createError('PUSH_SUBSCRIPTION_NOT_FOUND', 'The shop has no such subscription', 404)
export const PushKeyUnknown = createError('PUSH_KEY_UNKNOWN', 'The shop never had this application server key', 409)
export const TopicNotFound = createError('PUSH_TOPIC_NOT_FOUND', 'The shop has no push topic %s', 404)
export const MessageNotFound = createError('PUSH_MESSAGE_NOT_FOUND', 'The shop has no push message %s', 404)
export const MessageTooLong = createError('PUSH_MESSAGE_TOO_LONG', 'The message has %s bytes and may have %s', 400)
export const MessageNotReady = createError('PUSH_MESSAGE_NOT_READY', 'A message that is %s cannot be %s', 409)
export const LinkRefused = createError('PUSH_URL_REFUSED', 'The address must begin with https://', 400)
