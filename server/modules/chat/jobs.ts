import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { shopById } from '../accounts/service/shops.ts'
import { defineJob } from '../jobs/service.ts'
import { sendMail } from '../mail/service.ts'
import { chatBehind } from './service/close.ts'
import { transcriptLetter } from './service/letter.ts'
import { allMessages } from './service/snapshot.ts'
import { mailTranscript } from './service/transcript.ts'
import { conversations } from './table.ts'

/** Mails a conversation as it stands when the job runs. */
export const transcriptJob = defineJob({
  ...mailTranscript,
  run: ({ conversation, email }: z.output<typeof mailTranscript.data>, store) =>
    store.write(async (tx) => {
      const [row] = await tx.select().from(conversations).where(eq(conversations.id, conversation))
      const shop = row && (await shopById(tx, row.shopId))
      if (!row || !shop) return
      const letter = transcriptLetter(shop, await chatBehind(tx, row), row, await allMessages(tx, row.id))
      await sendMail(tx, { shopId: shop.id, to: email, ...letter })
    }),
})
