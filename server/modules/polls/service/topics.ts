/** What a poll asks and when; its votes leave it alone. */
export const pollTopic = (pollId: string) => `poll-text:${pollId}`

/** Its counts; also the name of the stream that tells them. */
export const countsTopic = (pollId: string) => `poll:${pollId}`
