import type { ChatMessage } from '../../../../sdk/contract.gen.ts'
import { useLoaded } from '../../parts/loaded.tsx'
import { useConsole } from './use-console.tsx'

type Image = NonNullable<ChatMessage['image']>

/** Where a picture of a conversation is served, to the visitor and to us alike; its key is what opens it. Undefined until the shop's own key is known. */
export function useImageUrl(conversation: string, { id, key }: Image): ((size: 'small' | 'large') => string) | undefined {
  const { desk } = useConsole()
  const { data: shop } = useLoaded([desk], () => desk.publishableKey())
  if (!shop) return undefined
  return (size) => `/v1/shops/${shop}/conversations/${conversation}/images/${encodeURIComponent(id)}/${size}?key=${encodeURIComponent(key)}`
}
