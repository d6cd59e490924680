import type { Api, LocaleText, PollImage, PublicPoll, StaffPoll } from '../../../../sdk/contract.gen.ts'
import { isSaid, type Language, saidIn } from '../../parts/said.ts'
import type { Words } from '../../words/pl.ts'

/** A poll as its form holds it: texts, as people type them. */
export interface Draft extends Record<string, string> {
  /** What the question and the answers are refused with stands here; they are kept aside. */
  question: string
  options: string
  /** Local time, as `<input type="datetime-local">` writes it. */
  startsAt: string
  endsAt: string
  voters: StaffPoll['voters']
  results: StaffPoll['results']
  isChangeable: 'yes' | ''
  isShuffled: 'yes' | ''
  place: 'element' | 'corner' | 'into'
  /** One a line. */
  paths: string
  into: string
}

export interface OptionDraft {
  key: string
  text: LocaleText
  image: PollImage | null
  /** What voters have read: it stays. */
  read?: LocaleText
}

/** What a poll asks, in both languages. */
export interface Texts {
  question: LocaleText
  options: OptionDraft[]
}

type Body = Api['POST /api/shops/:shop/polls']['body']

export const MOST_OPTIONS = 20

const NOTHING: LocaleText = { pl: '', en: '' }

export const newOption = (): OptionDraft => ({ key: crypto.randomUUID(), text: NOTHING, image: null })

const EMPTY: Draft = {
  ...{ question: '', options: '', startsAt: '', endsAt: '', voters: 'everyone', results: 'voted' },
  ...{ isChangeable: 'yes', isShuffled: '', place: 'corner', paths: '', into: '' },
}

export function draftOf(poll?: StaffPoll): { values: Draft; texts: Texts } {
  if (!poll) return { values: EMPTY, texts: { question: NOTHING, options: [newOption(), newOption()] } }
  const { question, isFrozen, voters, results, placement } = poll
  return {
    values: {
      ...{ question: '', options: '', voters, results, startsAt: toLocal(poll.startsAt), endsAt: toLocal(poll.endsAt) },
      isChangeable: poll.isChangeable ? 'yes' : '',
      isShuffled: poll.isShuffled ? 'yes' : '',
      place: placement ? (placement.into === null ? 'corner' : 'into') : 'element',
      paths: placement?.paths.join('\n') ?? '',
      into: placement?.into ?? '',
    },
    texts: { question, options: poll.options.map(({ text, image }) => ({ ...newOption(), text, image, ...(isFrozen && { read: text }) })) },
  }
}

export function bodyOf(draft: Draft, { question, options }: Texts): Body {
  const { voters, results, isChangeable, isShuffled, place, into } = draft
  return {
    ...{ question, voters, results, isChangeable: isChangeable === 'yes', isShuffled: isShuffled === 'yes' },
    ...{ startsAt: fromLocal(draft.startsAt), endsAt: fromLocal(draft.endsAt) },
    options: written(options).map(({ text, image }) => ({ text, image: image?.id ?? null })),
    placement: place === 'element' ? null : { paths: pathsOf(draft), into: place === 'into' ? into.trim() : null },
  }
}

/** The poll as its widget would get it in one language, for the preview. */
export function sampleOf(draft: Draft, { question, options }: Texts, language: Language): PublicPoll {
  const { voters, results, isChangeable, isShuffled, startsAt, endsAt } = draft
  const read = (text: LocaleText) => saidIn(language, text).trim() || BLANK
  return {
    ...{ id: '#', question: read(question), voters, results, startsAt: fromLocal(startsAt), endsAt: fromLocal(endsAt) },
    ...{ isChangeable: isChangeable === 'yes', isShuffled: isShuffled === 'yes', isClosed: false, counts: null },
    options: options.map(({ key, text, image }) => ({ id: key, text: read(text), image })),
  }
}

/** Each text of a poll and what it is called. */
export const textsOf = (say: Words, { question, options }: { question: LocaleText; options: { text: LocaleText }[] }) => [
  { name: say.polls.question.toLowerCase(), text: question },
  ...options.map(({ text }, at) => ({ name: say.polls.option(at + 1).toLowerCase(), text })),
]

const BLANK = '…'

export const written = (options: OptionDraft[]) => options.filter(({ text, image }) => isSaid(text) || image)

export const pathsOf = ({ paths }: Pick<Draft, 'paths'>) =>
  paths
    .split('\n')
    .map((path) => path.trim())
    .filter(Boolean)

const fromLocal = (text: string) => (text ? new Date(text).toISOString() : null)

function toLocal(instant: string | null) {
  if (!instant) return ''
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
