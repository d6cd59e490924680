/** One word or sign of a text, as the lexicons spell it: small letters without marks. */
export interface Word {
  text: string
  /** Counts up at each full stop; phrases, contrast and exclamation do not reach across. */
  sentence: number
  /** Counts up at each comma as well; negation does not reach across. */
  clause: number
  isLoud: boolean
}

export interface Reading {
  words: Word[]
  /** Sentences that end in an exclamation mark. */
  exclaimed: Set<number>
}

/** Longer than any word of either language; the rest of a longer one is cut off. */
const LONGEST_WORD = 40
const PIECE = /[\p{L}\p{N}]+(?:'\p{L}+)*|<\/?3|[:;=][-']?[()DPp/|*]|\p{Extended_Pictographic}|[!?.\n]|[,;:()–—]|- /gu

/** Without case and marks; signs that nobody sees are left out. */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[Łł]/g, (letter) => (letter === 'Ł' ? 'L' : 'l'))
    .replace(/[’‘`´]/g, "'")

/** Reads a text into words, once from front to end: the time grows with its length and with nothing else. */
export function read(text: string): Reading {
  const words: Word[] = []
  const exclaimed = new Set<number>()
  let sentence = 0
  let clause = 0
  let loud = 0
  for (const [piece] of fold(text).matchAll(PIECE)) {
    if (/^[!?.\n]$/.test(piece)) {
      if (words.at(-1)?.sentence !== sentence) continue
      if (piece === '!') exclaimed.add(sentence)
      sentence++
      clause++
    } else if (/^[,;:()–—-] ?$/.test(piece)) {
      clause++
    } else {
      const isLoud = piece.length > 2 && piece !== piece.toLowerCase() && piece === piece.toUpperCase()
      if (isLoud) loud++
      for (const part of parts(piece.toLowerCase().slice(0, LONGEST_WORD))) words.push({ text: part, sentence, clause, isLoud })
    }
  }
  // Who shouts all the time stresses nothing.
  if (loud * 2 > words.length) for (const word of words) word.isLoud = false
  return { words, exclaimed }
}

const BARE_NEGATIONS = /^(do|does|did|is|was|are|were|has|have|had|wo|would|could|should|ca)nt$/
const WHOLE: Partial<Record<string, string>> = { ca: 'can', wo: 'will' }

/** “doesn't” and “doesnt” become “does not”, “it's” becomes “it”, so that a phrase is spelled once. */
function parts(word: string): string[] {
  if (word === 'cannot') return ['can', 'not']
  const denied = word.endsWith("n't") ? word.slice(0, -3) : BARE_NEGATIONS.test(word) ? word.slice(0, -2) : undefined
  if (denied !== undefined) return [WHOLE[denied] ?? denied, 'not'].filter(Boolean)
  const at = word.indexOf("'")
  return [at > 0 ? word.slice(0, at) : word]
}
