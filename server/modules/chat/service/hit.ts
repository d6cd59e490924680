import type { z } from 'zod'
import { fold } from '../../../db/sql.ts'
import type { ChatHit } from '../staff/contract.ts'

export type Hit = z.output<typeof ChatHit>

export type Passage = Pick<Hit, 'where' | 'text'>

/** Characters that are shown before the first word that was found, and in all. */
const [BEFORE, MOST] = [50, 180]

/** The passage that holds most of the words, the first of equals, cut to what is worth showing; `isWhole` where it holds all of them. */
export function bestHit(passages: Passage[], words: string[]): { hit: Hit; isWhole: boolean } | undefined {
  let best: { passage: Passage; held: number } | undefined
  for (const passage of passages) {
    const folded = fold(passage.text)
    const held = words.filter((word) => folded.includes(word)).length
    if (held > (best?.held ?? 0)) best = { passage, held }
  }
  return best && { hit: cut(best.passage, words), isWhole: best.held === words.length }
}

function cut({ where, text }: Passage, words: string[]): Hit {
  const line = text.replace(/\s+/g, ' ').trim()
  const [first] = marksIn(line, words)
  const from = first && first[0] > BEFORE ? line.indexOf(' ', first[0] - BEFORE) + 1 : 0
  const start = first && from > first[0] ? first[0] : from
  const rest = line.slice(start)
  const kept =
    rest.length > MOST
      ? `${rest
          .slice(0, MOST)
          .replace(/\s\S*$/, '')
          .toWellFormed()}…`
      : rest
  const shown = (start > 0 ? '…' : '') + kept
  return { where, text: shown, marks: marksIn(shown, words) }
}

/** Where the words stand in a text as it was written, in order and apart. */
function marksIn(text: string, words: string[]): [number, number][] {
  const { folded, places } = foldWithPlaces(text)
  const found = words.flatMap((word) => {
    const marks: [number, number][] = []
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      marks.push([places[at] ?? 0, places[at + word.length] ?? text.length])
    return marks
  })
  const apart: [number, number][] = []
  for (const [from, to] of found.toSorted(([one], [other]) => one - other)) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}

/** A folded text, and where each of its characters stands in the text as it was written. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const sign of text) {
    const plain = sign.trim() === '' ? ' ' : fold(sign)
    for (const _ of plain.split('')) places.push(at)
    folded += plain
    at += sign.length
  }
  return { folded, places }
}
