import type { Api, PollImage, PublicPoll, StaffPoll } from '../../../../sdk/contract.gen.ts'

/** A poll as its form holds it: texts, as people type them. */
export interface Draft extends Record<string, string> {
  question: string
  /** What the answers are refused with stands here; they are kept aside. */
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
  text: string
  image: PollImage | null
}

type Body = Api['POST /api/shops/:shop/polls']['body']

export const MOST_OPTIONS = 20

export const newOption = (text = '', image: PollImage | null = null): OptionDraft => ({ key: crypto.randomUUID(), text, image })

const EMPTY: Draft = {
  ...{ question: '', options: '', startsAt: '', endsAt: '', voters: 'everyone', results: 'voted' },
  ...{ isChangeable: 'yes', isShuffled: '', place: 'corner', paths: '', into: '' },
}

export function draftOf(poll?: StaffPoll): { values: Draft; options: OptionDraft[] } {
  if (!poll) return { values: EMPTY, options: [newOption(), newOption()] }
  const { question, voters, results, placement } = poll
  return {
    values: {
      ...{ question, voters, results, options: '', startsAt: toLocal(poll.startsAt), endsAt: toLocal(poll.endsAt) },
      isChangeable: poll.isChangeable ? 'yes' : '',
      isShuffled: poll.isShuffled ? 'yes' : '',
      place: placement ? (placement.into === null ? 'corner' : 'into') : 'element',
      paths: placement?.paths.join('\n') ?? '',
      into: placement?.into ?? '',
    },
    options: poll.options.map(({ text, image }) => newOption(text, image)),
  }
}

export function bodyOf(draft: Draft, options: OptionDraft[]): Body {
  const { question, voters, results, isChangeable, isShuffled, place, into } = draft
  return {
    ...{ question: question.trim(), voters, results, isChangeable: isChangeable === 'yes', isShuffled: isShuffled === 'yes' },
    ...{ startsAt: fromLocal(draft.startsAt), endsAt: fromLocal(draft.endsAt) },
    options: written(options).map(({ text, image }) => ({ text: text.trim(), image: image?.id ?? null })),
    placement: place === 'element' ? null : { paths: pathsOf(draft), into: place === 'into' ? into.trim() : null },
  }
}

/** The poll as its widget would get it, for the preview. */
export function sampleOf({ question, voters, results, isChangeable, isShuffled, startsAt, endsAt }: Draft, options: OptionDraft[]): PublicPoll {
  return {
    ...{ id: '#', question: question.trim() || BLANK, voters, results, startsAt: fromLocal(startsAt), endsAt: fromLocal(endsAt) },
    ...{ isChangeable: isChangeable === 'yes', isShuffled: isShuffled === 'yes', isClosed: false, counts: null },
    options: options.map(({ key, text, image }) => ({ id: key, text: text.trim() || BLANK, image })),
  }
}

const BLANK = '…'

export const written = (options: OptionDraft[]) => options.filter(({ text, image }) => text.trim() || image)

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
