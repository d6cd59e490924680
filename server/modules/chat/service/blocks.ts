import { createHmac } from 'node:crypto'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { shortAddress } from '../../tracking/service/address.ts'
import { chatBlocks } from '../table.ts'

/** An address as blocks keep it: of its network, salted, so that the table tells nobody's. null for what is no address. */
export function addressKey(secret: string, shopId: string, ip: string): string | null {
  const network = shortAddress(ip)
  return network && networkKey(secret, shopId, network)
}
const networkKey = (secret: string, shopId: string, network: string) =>
  createHmac('sha256', secret).update(`chat address\0${shopId}\0${network}`).digest('base64url')

/** True for a visitor, or an address by its `addressKey`, that may not start or go on with a conversation. */
export async function isBlocked(db: Reader, shopId: string, visitorId: string, address: string | null, now = new Date()): Promise<boolean> {
  const [found] = await db
    .select({ id: chatBlocks.id })
    .from(chatBlocks)
    .where(
      and(
        eq(chatBlocks.shopId, shopId),
        or(
          and(eq(chatBlocks.kind, 'visitor'), eq(chatBlocks.value, visitorId)),
          address === null ? undefined : and(eq(chatBlocks.kind, 'address'), eq(chatBlocks.value, address)),
        ),
        or(isNull(chatBlocks.until), gt(chatBlocks.until, now)),
      ),
    )
    .limit(1)
  return found !== undefined
}
