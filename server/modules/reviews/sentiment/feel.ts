import { type Evidence, weigh } from './text.ts'

export interface Feeling {
  /** `unsure` is an answer: the words are few or pull both ways, or they contradict the stars. */
  label: 'positive' | 'neutral' | 'negative' | 'unsure'
  /** From -1, all bad, to 1, all good. */
  score: number
}

export interface Said {
  text: string
  title?: string | null | undefined
  /** 1 to 5; without them the words decide alone. */
  stars?: number | null | undefined
  /** `pl`, `en-GB`; in other languages only emoji are understood. */
  locale: string
}

/** Doubt that a text starts with, in weights of words: one mild word is not yet a verdict. */
const DOUBT = 1.5
/** From here on a text takes a side. */
const DECIDED = 0.3
/** From here on it contradicts stars of the other side, or leaves the middle. */
const CLEAR = 0.5
const OF_STARS = 0.65

/**
 * How a review feels: the stars come first, the words refine them. For filters and statistics of the staff only; it never decides whether a
 * review is shown.
 */
export function feel({ stars, ...said }: Said): Feeling {
  const words = feelText(said)
  if (!stars || !(stars >= 1 && stars <= 5)) return words
  const prior = (stars - 3) / 2
  const score = words.score === 0 ? prior : round(OF_STARS * prior + (1 - OF_STARS) * words.score)
  return { label: refined(stars, words), score }
}

function refined(stars: number, words: Feeling): Feeling['label'] {
  const isClear = Math.abs(words.score) >= CLEAR && words.label !== 'neutral'
  const side = words.score > 0 ? 'positive' : 'negative'
  const prior = stars > 3 ? 'positive' : stars < 3 ? 'negative' : 'neutral'
  if (!isClear || side === prior) return prior
  return prior === 'neutral' ? side : 'unsure'
}

/** How the words alone feel, title and text together. */
export function feelText({ text, title, locale }: Omit<Said, 'stars'>): Feeling {
  const evidence = weigh(title ? `${title}\n${text}` : text, locale)
  const score = scoreOf(evidence)
  return { label: labelOf(evidence, score), score: round(score) }
}

const scoreOf = ({ good, bad, middling }: Evidence) => (good - bad) / (good + bad + middling + DOUBT)

function labelOf({ good, bad, middling }: Evidence, score: number): Feeling['label'] {
  if (middling > 0 && middling >= Math.abs(good - bad)) return 'neutral'
  if (Math.abs(score) < DECIDED) return 'unsure'
  return score > 0 ? 'positive' : 'negative'
}

const round = (score: number) => Math.round(score * 100) / 100
