import createError from '@fastify/error'

export const ChatNotReady = createError('CHAT_NOT_READY', 'The chat is not open yet', 503)
export const ChatNotFound = createError('CHAT_NOT_FOUND', 'No chat has the id %s', 404)
export const ConversationNotFound = createError('CONVERSATION_NOT_FOUND', 'No conversation has the id %s', 404)
