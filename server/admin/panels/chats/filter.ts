export const FOLDERS = ['all', 'waiting', 'active', 'closed', 'missed'] as const

/** What the address says the archive shows. */
export interface TalkFilter {
  folder: (typeof FOLDERS)[number]
  chat?: string
  q?: string
  from?: string
  to?: string
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

export function readTalkFilter({ folder, chat, q = '', from = '', to = '' }: Record<string, string>): TalkFilter {
  return {
    folder: FOLDERS.find((name) => name === folder) ?? 'all',
    ...(chat && { chat }),
    ...(q.trim() && { q: q.trim().slice(0, 200) }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  }
}

export function talkSearch({ folder, ...filter }: TalkFilter, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...(folder !== 'all' && { folder }), ...filter, ...more })
  return search.size ? `?${search}` : ''
}
