import type { ChatDeed } from '../../../../sdk/contract.gen.ts'

/** What happened to a conversation, in one sentence or two. */
export function deed({ kind, by, who, from, to, stars, text }: ChatDeed): string {
  if (kind === 'left') return 'Klient zostawia wiadomość, bo nikogo nie ma'
  if (kind === 'given') return `Rozmowa przydzielona automatycznie: ${to}`
  if (kind === 'taken') return `Rozmowę podejmuje ${to}`
  if (kind === 'resumed') return `Rozmowę podejmuje ponownie ${to}`
  if (kind === 'transferred') return `${handed({ who, from, to })}${text ? `. Powód: „${text}”` : ''}`
  if (kind === 'returned') return `Do kolejki zwraca rozmowę ${who ?? 'sklep'}`
  if (kind === 'requeued') return `Rozmowa wraca do kolejki automatycznie${from ? `. Do tej pory: ${from}` : ''}`
  if (kind === 'reopened') return `Klient wraca do rozmowy${to ? `, prowadzi ją ${to}` : ''}`
  if (kind === 'rated') return `Ocena: ${stars} z 5${text ? `. „${text}”` : ''}`
  if (by === 'system') return 'Rozmowa kończy się automatycznie'
  return `Rozmowę kończy ${by === 'visitor' ? 'klient' : (who ?? 'sklep')}`
}

function handed({ who, from, to }: Pick<ChatDeed, 'who' | 'from' | 'to'>) {
  if (!from) return who === to ? `Rozmowę podejmuje ${to}` : `Przekazanie z kolejki: ${to}, przekazuje ${who}`
  if (who === to) return `Przejęcie: ${from} → ${to}`
  return `Przekazanie: ${from} → ${to}${who && who !== from ? `, przekazuje ${who}` : ''}`
}
