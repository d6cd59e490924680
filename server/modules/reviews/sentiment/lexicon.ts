/** What a word does to a text: it feels, or it changes what its neighbours feel. */
export type Effect =
  | { kind: 'feeling'; weight: number }
  /** Says “so-so” outright. */
  | { kind: 'middling'; weight: number }
  | { kind: 'degree'; factor: number }
  /** Turns what follows within `reach` words; where it finds nothing to turn, it weighs by itself. */
  | { kind: 'negation'; reach: number; weight: number }
  /** What follows weighs more than what came before; some words, “unfortunately”, also feel. */
  | { kind: 'contrast'; weight: number }
  /** What follows is granted and weighs less. */
  | { kind: 'concession' }

interface Entry {
  /** `word`, `stem*`, or `_` for at most one word of any kind. */
  pattern: string[]
  effect: Effect
}

/** Entries by their first word or stem, the longest pattern first. */
export interface Lexicon {
  words: Map<string, Entry[]>
  stems: Map<string, Entry[]>
}

export interface Match {
  effect: Effect
  /** How many words it covers. */
  length: number
}

/**
 * Reads a lexicon. Each line is `effect: term, term, …`; a term is one or more words, see `Entry`.
 * Effects are `+2`, `-1.5` and `0` (a feeling), `~1` (so-so), `x1.4` (degree), `not 3 -1` (negation, its reach and its own weight),
 * `but`, `but -1.5` and `though`.
 */
export function parse(...sources: string[]): Lexicon {
  const lexicon: Lexicon = { words: new Map(), stems: new Map() }
  for (const line of sources.join('\n').split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    const effect = effectOf(line.slice(0, colon).trim())
    for (const term of line.slice(colon + 1).split(',')) {
      const pattern = term.trim().split(' ')
      const first = pattern[0] ?? ''
      const [index, key] = first.endsWith('*') ? [lexicon.stems, first.slice(0, -1)] : [lexicon.words, first]
      if (key) index.set(key, [...(index.get(key) ?? []), { pattern, effect }])
    }
  }
  for (const index of [lexicon.words, lexicon.stems]) for (const entries of index.values()) entries.sort((a, b) => b.pattern.length - a.pattern.length)
  return lexicon
}

function effectOf(sign: string): Effect {
  const value = Number.parseFloat(sign.replace(/^(not |but|[~x])/, ''))
  if (sign.startsWith('but')) return { kind: 'contrast', weight: value || 0 }
  if (sign === 'though') return { kind: 'concession' }
  if (sign.startsWith('not')) return { kind: 'negation', reach: value, weight: Number(sign.split(' ')[2] ?? 0) }
  if (sign.startsWith('x')) return { kind: 'degree', factor: value }
  return { kind: sign.startsWith('~') ? 'middling' : 'feeling', weight: value }
}

/** The entry that covers most words from `at` on; of equals, the one that spells most of the first word. */
export function match(lexicon: Lexicon, words: readonly { text: string; sentence: number }[], at: number): Match | undefined {
  let best: Match | undefined
  for (const entries of candidates(lexicon, words[at]?.text ?? '')) {
    for (const { pattern, effect } of entries) {
      const length = covers(pattern, words, at)
      if (length > (best?.length ?? 0)) best = { effect, length }
    }
  }
  return best
}

function* candidates({ words, stems }: Lexicon, word: string) {
  const whole = words.get(word)
  if (whole) yield whole
  for (let end = word.length; end > 1; end--) {
    const entries = stems.get(word.slice(0, end))
    if (entries) yield entries
  }
}

/** How many words the pattern covers from `at` on; 0 when it does not fit within one sentence. */
function covers(pattern: string[], words: readonly { text: string; sentence: number }[], at: number): number {
  let next = at
  for (const [index, part] of pattern.entries()) {
    if (part === '_') {
      if (!fits(pattern[index + 1] ?? '', words[next]?.text)) next++
    } else if (words[next]?.sentence === words[at]?.sentence && fits(part, words[next]?.text)) {
      next++
    } else {
      return 0
    }
  }
  return next - at
}

const fits = (part: string, word = '') => (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part)
