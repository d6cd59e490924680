import type { Words } from '../../words/pl.ts'

/** Why a message failed or was ignored: words for its code, and what the server noted beside it. */
export function reasonOf(say: Words, error: string) {
  const [code = '', ...rest] = error.split(': ')
  return { text: say.inbox.reasons[code] ?? say.inbox.unknownReason, detail: rest.join(': ') }
}

/** A topic in words, where it is one that is read. */
export const topicOf = (say: Words, topic: string) => say.inbox.topics[topic] ?? topic
