import { AUTHOR_LENGTH, TEXT_LENGTH, TITLE_LENGTH } from '../../reviews/contract.ts'
import type { Details, Review } from '../../reviews/table.ts'
import { ABOUT, type About, type Block } from './blocks.ts'

/** A form as it was typed: by name of the field. */
export type Fields = Readonly<Record<string, unknown>>
export type Rule = 'stars' | 'long' | 'unfit' | 'required' | 'nothing'

/** A field that cannot be taken as it is. */
export interface Fault {
  field: string
  rule: Rule
  limit?: number
}

export type Answer = Pick<Review, 'stars' | 'title' | 'text'> & { block: Block; details: Details }
export interface Answers {
  author: string
  answers: Answer[]
  faults: Fault[]
}

/** What stands in a field, without the space around it; a field sent twice counts as its first. */
export function typed(fields: Fields, name: string): string {
  const value = fields[name]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.replaceAll('\r\n', '\n').trim() : ''
}

const starsIn = (text: string) => (/^[1-5]$/.test(text) ? Number(text) : undefined)
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0')

/** Reads the form of an order. Only the blocks of that order are looked at: whatever else was sent is not there. */
export function readAnswers(fields: Fields, blocks: readonly Block[]): Answers {
  const faults: Fault[] = []
  const take = (field: string, most: number) => {
    const text = typed(fields, field)
    if (text.length > most) faults.push({ field, rule: 'long', limit: most })
    else if (!isStorable(text)) faults.push({ field, rule: 'unfit' })
    return text
  }
  const answers: Answer[] = []
  for (const block of blocks.filter(({ isOpen }) => isOpen)) {
    const { key } = block
    const stars = starsIn(typed(fields, `stars:${key}`))
    const [title, text] = [take(`title:${key}`, TITLE_LENGTH), take(`text:${key}`, TEXT_LENGTH)]
    const details = Object.fromEntries(block.subject === 'shop' ? ABOUT.map((about) => detailIn(fields, key, about)).filter(([, value]) => value) : [])
    if (stars) answers.push({ block, stars, title, text, details })
    else if (title || text || Object.keys(details).length > 0) faults.push({ field: `stars:${key}`, rule: 'stars' })
  }
  const [first] = blocks.filter(({ isOpen }) => isOpen)
  if (first && answers.length === 0 && !faults.some(({ rule }) => rule === 'stars')) faults.push({ field: `stars:${first.key}`, rule: 'nothing' })
  const author = take('author', AUTHOR_LENGTH)
  if (author === '') faults.push({ field: 'author', rule: 'required' })
  return { author, answers, faults }
}

const detailIn = (fields: Fields, key: string, about: About) => [about, starsIn(typed(fields, `${about}:${key}`))] as const
