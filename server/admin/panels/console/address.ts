export const FOLDERS = ['waiting', 'active', 'closed', 'missed', 'team'] as const
export type Folder = (typeof FOLDERS)[number]

/** What of the console stands in the address. */
export interface Place {
  folder: Folder | undefined
  /** One chat alone; undefined for all. */
  chat: string | undefined
  q: string
  conversation: string
  /** Whose contact card was asked for, by the conversation: on a phone one step further than that, beside two conversations in the place of the list. */
  card: string | undefined
}

export function readPlace(query: Record<string, string>, conversation: string): Place {
  const folder = FOLDERS.find((name) => name === query.folder)
  return { folder, chat: query.chat || undefined, q: query.q ?? '', conversation, card: query.card === undefined ? undefined : query.card || conversation }
}

export function placeHref(shop: string, { folder, chat, q, conversation, card }: Place): string {
  const search = new URLSearchParams({ ...(folder && { folder }), ...(chat && { chat }), ...(q && { q }), ...(card && { card }) })
  return `/admin/${shop}/chat${conversation && `/${conversation}`}${search.size ? `?${search}` : ''}`
}
