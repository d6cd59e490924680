export const FOLDERS = ['waiting', 'active', 'closed', 'missed', 'team'] as const
export type Folder = (typeof FOLDERS)[number]

/** What of the console stands in the address. */
export interface Place {
  folder: Folder | undefined
  /** One chat alone; undefined for all. */
  chat: string | undefined
  q: string
  conversation: string
  /** On a phone: the contact card, one step further than the conversation. */
  isCard: boolean
}

export function readPlace(query: Record<string, string>, conversation: string): Place {
  const folder = FOLDERS.find((name) => name === query.folder)
  return { folder, chat: query.chat || undefined, q: query.q ?? '', conversation, isCard: query.card !== undefined }
}

export function placeHref(shop: string, { folder, chat, q, conversation, isCard }: Place): string {
  const search = new URLSearchParams({ ...(folder && { folder }), ...(chat && { chat }), ...(q && { q }), ...(isCard && { card: '' }) })
  return `/admin/${shop}/chat${conversation && `/${conversation}`}${search.size ? `?${search}` : ''}`
}
