import { ENGLISH } from './en/lexicon.ts'
import { type Effect, type Lexicon, match } from './lexicon.ts'
import { POLISH } from './pl/lexicon.ts'
import { SIGNS } from './signs.ts'
import { type Reading, read, type Word } from './words.ts'

/** What a text says for and against, and how much of it is an open “so-so”. All are sums of weights, 0 and more. */
export interface Evidence {
  good: number
  bad: number
  middling: number
}

interface Hit {
  at: number
  weight: number
  isMiddling: boolean
}

interface Turn {
  at: number
  kind: 'contrast' | 'concession'
}

/** “Not good” is bad, but “not bad” is only fairly good. */
const NEGATED_GOOD = -0.8
const NEGATED_BAD = -0.55
const BEFORE_BUT = 0.65
const AFTER_BUT = 1.2
const GRANTED = 0.6
/** However often somebody writes “very”. */
const MOST = 1.7
const LOUD = 1.2
const EXCLAIMED = 1.15
const DRAWN_OUT = 1.2

/** Gathers what the words of a text say. The locale decides the language only of texts that do not show it. */
export function weigh(text: string, locale: string): Evidence {
  const reading = read(text)
  const lexicon = lexiconOf(reading.words, locale)
  const evidence: Evidence = { good: 0, bad: 0, middling: 0 }
  for (const { weight, isMiddling } of hitsOf(reading, lexicon ?? SIGNS)) {
    if (isMiddling) evidence.middling += weight
    else if (weight > 0) evidence.good += weight
    else evidence.bad -= weight
  }
  return evidence
}

const ENGLISH_WORDS = new Set('the and is it was of this for with not very my but are have were they you that had'.split(' '))
const POLISH_WORDS = new Set('nie sie jest na w z ze bardzo jak ale za po od mnie byl byla tak jestem przy oraz dla ktory'.split(' '))

function lexiconOf(words: Word[], locale: string): Lexicon | undefined {
  const count = (known: Set<string>) => words.reduce((sum, { text }) => sum + (known.has(text) ? 1 : 0), 0)
  const lead = count(ENGLISH_WORDS) - count(POLISH_WORDS)
  const language = locale.slice(0, 2).toLowerCase()
  if (lead > 1) return ENGLISH
  if (lead < -1) return POLISH
  return language === 'pl' ? POLISH : language === 'en' ? ENGLISH : undefined
}

function hitsOf({ words: given, exclaimed }: Reading, lexicon: Lexicon): Hit[] {
  const words = given.flatMap((word) => spellings(word, lexicon))
  const hits: Hit[] = []
  const turns: Turn[] = []
  let negation: Negation | undefined
  let degree: { factor: number; until: number } | undefined

  for (let at = 0; at < words.length; ) {
    const word = words[at] as Drawn
    const found = match(lexicon, words, at) ?? match(SIGNS, words, at)
    const effect: Effect | undefined = found?.effect
    const next = at + (found?.length ?? 1)
    if (negation && (at >= negation.until || negation.clause !== word.clause)) negation = spent(negation, hits)
    if (effect?.kind === 'negation') {
      negation = { at, until: next + effect.reach, clause: word.clause, weight: negation ? Math.min(negation.weight, effect.weight) : effect.weight }
    } else if (effect?.kind === 'degree') {
      degree = { factor: Math.min(MOST, effect.factor * (degree && degree.until > at ? degree.factor : 1)), until: next + 2 }
    } else if (effect?.kind === 'concession') {
      turns.push({ at, kind: effect.kind })
    } else if (effect) {
      if (effect.kind === 'contrast') turns.push({ at, kind: effect.kind })
      // “Bez żadnych problemów”: a phrase that denies by itself is not turned once more.
      const isDenial = next - at > 1 && match(lexicon, [word], 0)?.effect.kind === 'negation'
      const isNegated = !isDenial && negation !== undefined && effect.weight !== 0 && effect.kind === 'feeling'
      let weight = effect.weight * (degree && at < degree.until ? degree.factor : 1)
      if (word.isLoud) weight *= LOUD
      if (word.isDrawnOut) weight *= DRAWN_OUT
      if (exclaimed.has(word.sentence)) weight *= EXCLAIMED
      if (isNegated) weight *= weight > 0 ? NEGATED_GOOD : NEGATED_BAD
      if (negation && effect.weight !== 0) negation.weight = 0
      if (weight) hits.push({ at, weight, isMiddling: effect.kind === 'middling' })
      degree = undefined
    }
    at = next
  }
  spent(negation, hits)
  return turned(hits, turns, words)
}

interface Negation {
  at: number
  until: number
  clause: number
  /** What is left of its own weight: nothing, once it has turned something. */
  weight: number
}

function spent(negation: Negation | undefined, hits: Hit[]): undefined {
  if (negation?.weight) hits.push({ at: negation.at, weight: negation.weight, isMiddling: false })
}

type Drawn = Word & { isDrawnOut?: boolean }

/** The word as a lexicon knows it: “suuuper” as “super”, and a Polish “niepolecam” as the two words it is. */
function spellings(word: Word, lexicon: Lexicon): Drawn[] {
  const knows = (text: string) => match(lexicon, [{ text, sentence: 0 }], 0) !== undefined
  const { text } = word
  if (knows(text)) return [word]
  for (const kept of ['$1$1', '$1']) {
    const short = text.replace(/(\p{L})\1{2,}/gu, kept)
    if (short !== text && knows(short)) return [{ ...word, text: short, isDrawnOut: true }]
  }
  const rest = text.slice(3)
  if (lexicon === POLISH && text.startsWith('nie') && rest.length > 3 && knows(rest))
    return [
      { ...word, text: 'nie' },
      { ...word, text: rest },
    ]
  return [word]
}

/** Shifts weight to what follows a “but”, and away from what an “although” grants. A “But” that opens a sentence answers the one before. */
function turned(hits: Hit[], turns: Turn[], words: Word[]): Hit[] {
  const before = new Map<number, number>()
  for (const { at, kind } of turns) {
    if (kind !== 'contrast') continue
    const sentence = words[at]?.sentence ?? 0
    const opens = at > 0 && words[at - 1]?.sentence !== sentence
    before.set(opens ? sentence - 1 : sentence, at)
  }
  const latest = new Map<number, Turn>()
  for (const turn of turns) latest.set(words[turn.at]?.sentence ?? 0, turn)
  return hits.map((hit) => {
    const word = words[hit.at] as Word
    const turn = latest.get(word.sentence)
    let weight = hit.weight
    if ((before.get(word.sentence) ?? 0) > hit.at) weight *= BEFORE_BUT
    else if (turn && turn.at < hit.at) weight *= turn.kind === 'contrast' ? AFTER_BUT : words[turn.at]?.clause === word.clause ? GRANTED : 1
    return { ...hit, weight }
  })
}
