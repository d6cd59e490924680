import { z } from 'zod'

/** Run by `transcriptJob`. */
export const mailTranscript = { name: 'chat.transcript', data: z.object({ conversation: z.string(), email: z.string() }), tries: 5 }
