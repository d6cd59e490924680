import type { Chat } from '../../../../sdk/contract.gen.ts'

export type Span = [from: string, to: string]
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
export type Rule = Chat['proactive'][number]

/** The settings as a form holds them. */
export type Draft = Omit<Chat, 'id' | 'door' | 'open' | 'createdAt'>

/** What every part of the form is given. */
export interface Part {
  draft: Draft
  set: (change: Partial<Draft>) => void
  disabled: boolean
}

export function toDraft({ id: _, door: __, open: ___, createdAt: ____, ...settings }: Chat): Draft {
  return settings
}

export const toLines = (items: string[]) => items.join('\n')
export const fromLines = (text: string) => text.split('\n').map((line) => line.trim())
export const filled = (items: string[]) => items.filter((item) => item !== '')

/** What may be sent: empty lines of lists are left out. */
export const tidy = (draft: Draft): Draft => ({
  ...draft,
  pages: filled(draft.pages),
  holidays: filled(draft.holidays),
  proactive: draft.proactive.map((rule) => ({ ...rule, urls: filled(rule.urls) })),
})

/** The settings of which a refused request complains. */
export const complained = (issues: { field: string }[]) => new Set(issues.map(({ field }) => field.split('.')[1] ?? ''))

/** Contrast of white text on a colour, as WCAG counts it: from 1 to 21. */
export function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
