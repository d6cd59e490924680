import createError from '@fastify/error'
import type { Issue } from '../../http/errors.ts'

export const ChatNotReady = createError('CHAT_NOT_READY', 'The chat is not open yet', 503)
export const ChatNotFound = createError('CHAT_NOT_FOUND', 'No chat has the id %s', 404)
export const ConversationNotFound = createError('CONVERSATION_NOT_FOUND', 'No conversation has the id %s', 404)
export const ChatInUse = createError('CHAT_IN_USE', '%s conversations of the chat are open: end them first', 409)
export const CannedReplyNotFound = createError('CANNED_REPLY_NOT_FOUND', 'No canned reply has the id %s', 404)
export const ShortcutTaken = createError('SHORTCUT_TAKEN', 'Another canned reply is called /%s', 409)
export const ChatBlockNotFound = createError('CHAT_BLOCK_NOT_FOUND', 'No block has the id %s', 404)
export const MessageNotFound = createError('MESSAGE_NOT_FOUND', 'No message of yours has the number %s', 404)
export const ConversationClosed = createError('CONVERSATION_CLOSED', 'The conversation is closed: take it up again first', 409)
export const ConversationOpen = createError('CONVERSATION_OPEN', 'The conversation is not closed', 409)
export const ConversationUnanswered = createError('CONVERSATION_UNANSWERED', 'Only a conversation that was answered can be rated', 409)
export const NoFreePlace = createError('NO_FREE_PLACE', '%s has no free place', 409)
export const NotAConsultant = createError('NOT_A_CONSULTANT', '%s answers in no such chat', 422)
export const ImagesNotTaken = createError('IMAGES_NOT_TAKEN', 'This chat takes no images', 403)
export const ChatRefused = createError('CHAT_REFUSED', 'This visitor may not write to the chat', 403)
export const TooManyMessages = createError('TOO_MANY_MESSAGES', 'Too many messages; try again in %s s', 429)

/** Somebody else answers here; `issues` names them. */
export class ConversationTaken extends createError('CONVERSATION_TAKEN', 'The conversation is %s’s', 409) {
  readonly issues: Issue[]

  constructor(owner: string) {
    super(owner)
    this.issues = [{ field: 'owner', rule: owner }]
  }
}
