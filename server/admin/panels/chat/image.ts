import type { ChatMessage } from '../../../../sdk/contract.gen.ts'
import type { Desk } from './model/desk.ts'

type Image = NonNullable<ChatMessage['image']>

/** Where a picture of a conversation is served; the key is what opens it. */
export const imageUrl = (desk: Pick<Desk, 'shop'>, conversation: string, { id, key }: Image, size: 'small' | 'large') =>
  `/v1/shops/${encodeURIComponent(desk.shop)}/conversations/${conversation}/images/${encodeURIComponent(id)}/${size}?key=${encodeURIComponent(key)}`
