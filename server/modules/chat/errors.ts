import createError from '@fastify/error'

export const ChatNotReady = createError('CHAT_NOT_READY', 'The chat is not open yet', 503)
export const ChatNotFound = createError('CHAT_NOT_FOUND', 'No chat has the id %s', 404)
export const ConversationNotFound = createError('CONVERSATION_NOT_FOUND', 'No conversation has the id %s', 404)
export const ChatInUse = createError('CHAT_IN_USE', '%s conversations of the chat are open: end them first', 409)
export const CannedReplyNotFound = createError('CANNED_REPLY_NOT_FOUND', 'No canned reply has the id %s', 404)
export const ShortcutTaken = createError('SHORTCUT_TAKEN', 'Another canned reply is called /%s', 409)
export const ChatBlockNotFound = createError('CHAT_BLOCK_NOT_FOUND', 'No block has the id %s', 404)
