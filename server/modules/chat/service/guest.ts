import { eq, type SQL, sql } from 'drizzle-orm'
import { fold } from '../../../db/sql.ts'
import { conversations } from '../table.ts'

/** The code by which screens name somebody who has told no name, out of what was typed: `#QHGW`, also without the sign, or after „Gość”. */
export const codeIn = (q: string): string | undefined => /^(?:(?:gosc|guest) )?#?(\w{4})$/.exec(fold(q))?.[1]?.toUpperCase()

/** True for the conversations of the guest whom `guestCode` of the admin page gives this code. */
export const isGuest = (code: string): SQL => eq(sql`upper(substr(replace(${conversations.visitorId}, '-', ''), 1, 4))`, code)
