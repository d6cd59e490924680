import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { shopById } from '../accounts/service/shops.ts'
import { defineJob } from '../jobs/service.ts'
import { sendMail } from '../mail/service.ts'
import { addressOf, mailAnswer, unreadAnswers } from './service/answer-mail.ts'
import { chatBehind } from './service/close.ts'
import { chatLetter } from './service/letter.ts'
import { allMessages } from './service/snapshot.ts'
import { mailTranscript } from './service/transcript.ts'
import { conversations } from './table.ts'

/** Mails a conversation as it stands when the job runs. */
export const transcriptJob = defineJob({
  ...mailTranscript,
  run: ({ conversation, email }: z.output<typeof mailTranscript.data>, store) =>
    store.write(async (tx) => {
      const known = await read(tx, conversation)
      if (!known) return
      const { row, shop } = known
      const letter = chatLetter('transcript', shop, await chatBehind(tx, row), row, await allMessages(tx, row.id))
      await sendMail(tx, { shopId: shop.id, to: email, ...letter })
    }),
})

/** Mails answers that stayed unread to who has closed the page. */
export const answerJob = defineJob({
  ...mailAnswer,
  run: ({ conversation, from }: z.output<typeof mailAnswer.data>, store) =>
    store.write(async (tx) => {
      const known = await read(tx, conversation)
      if (!known) return
      const { row, shop } = known
      const [to, unread] = [await addressOf(tx, row), await unreadAnswers(tx, row, from)]
      if (to === null || unread.length === 0) return
      await sendMail(tx, { shopId: shop.id, to, ...chatLetter('answer', shop, await chatBehind(tx, row), row, unread) })
    }),
})

async function read(tx: Tx, conversation: string) {
  const [row] = await tx.select().from(conversations).where(eq(conversations.id, conversation))
  const shop = row && (await shopById(tx, row.shopId))
  return row && shop && { row, shop }
}
