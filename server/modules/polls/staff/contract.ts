import { z } from 'zod'
import { Cursor, failures, Id, Locale, LocaleText, saidText, type Text, words } from '../../../http/shapes.ts'
import { PollCounts, PollImage, PollResults, PollVoters } from '../contract.ts'

export const PollState = z.enum(['draft', 'active', 'closed'])

const Instant = z.iso.datetime()
const refusing = (rule: string) => ({ error: rule, params: { rule } })

const Path = words(1, 200).refine((path) => /^[/*]\S*$/.test(path), refusing('invalid_format'))

const Placement = z
  .object({
    paths: z.array(Path).max(20).describe('Paths of pages, `*` standing for anything; none listed means every page.'),
    into: words(1, 200).nullable().describe('A CSS selector of the element it is put into; null for a card in the corner.'),
  })
  .meta({ id: 'Placement', description: 'Where something comes up by itself.' })

const schedule = { startsAt: Instant.nullable(), endsAt: Instant.nullable() }
const rules = {
  voters: PollVoters.describe('Whose votes count: all, the shop’s known customers, or those with an order.'),
  isChangeable: z.boolean(),
  results: PollResults,
  isShuffled: z.boolean(),
  placement: Placement.nullable().describe('Null where only `<kontuar-poll>` in the page shows it.'),
}

/** Whoever reads them in whatever language: where one is not written, the other is read. */
const isUnique = (options: { text: Text }[]) =>
  [options.map(({ text: { pl, en } }) => pl || en), options.map(({ text: { pl, en } }) => en || pl)].every(
    (read) => new Set(read.map((text) => text.toLowerCase())).size === options.length,
  )

export const PollForm = z
  .strictObject({
    question: saidText(200),
    options: z
      .array(z.strictObject({ text: saidText(120), image: Id.nullable().default(null).describe('The id of a picture that was sent.') }))
      .min(2)
      .max(20)
      .refine(isUnique, refusing('not_unique')),
    ...{ startsAt: Instant.nullable().default(null), endsAt: Instant.nullable().default(null) },
    voters: rules.voters.default('everyone'),
    isChangeable: z.boolean().default(true),
    results: PollResults.default('voted'),
    isShuffled: z.boolean().default(false),
    placement: rules.placement.default(null),
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt < endsAt, { path: ['endsAt'], ...refusing('too_small') })

export const ListedPoll = z
  .object({
    ...{ id: z.string(), question: LocaleText, state: PollState, ...schedule, placement: Placement.nullable() },
    votes: z.int(),
    createdAt: Instant,
    activatedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
  })
  .meta({ id: 'ListedPoll', description: 'A poll in the staff’s list.' })

const StaffOption = z
  .object({ id: z.string(), text: LocaleText, image: PollImage.nullable() })
  .meta({ id: 'StaffPollOption', description: 'One answer of a poll, in both languages.' })

export const StaffPoll = z
  .object({
    ...ListedPoll.shape,
    ...rules,
    options: z.array(StaffOption),
    isFrozen: z.boolean().describe('It has a vote, so the question and the answers stay as they are; a translation that is missing may be added.'),
  })
  .meta({ id: 'StaffPoll', description: 'A poll as the staff see it.' })

const Burst = z.object({
  startedAt: Instant,
  lastAt: Instant,
  votes: z.int().describe('From one network within ten minutes.'),
})

const inShop = z.object({ shop: Id })
const onePoll = z.object({ shop: Id, poll: Id })

export const listPolls = {
  params: inShop,
  querystring: z.strictObject({
    state: PollState.optional(),
    q: words(0, 100).optional().describe('Part of the question.'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: {
    200: z.object({ polls: z.array(ListedPoll), next: z.string().nullable(), states: z.object({ draft: z.int(), active: z.int(), closed: z.int() }) }),
    ...failures,
  },
}

export const addPoll = { params: inShop, body: PollForm, response: { 201: StaffPoll, ...failures } }
export const showPoll = { params: onePoll, response: { 200: StaffPoll, ...failures } }
export const changePoll = { params: onePoll, body: PollForm, response: { 200: StaffPoll, ...failures } }
export const removePoll = { params: onePoll, response: { 204: z.null(), ...failures } }
export const turnPoll = { params: onePoll, body: z.strictObject({ action: z.enum(['activate', 'close']) }), response: { 200: StaffPoll, ...failures } }

export const pollResults = {
  params: onePoll,
  response: {
    200: z.object({
      counts: PollCounts,
      hours: z.array(z.object({ at: Instant, votes: z.int() })).describe('Votes by the hour in which they were first cast; hours without one are left out.'),
      bursts: z.array(Burst).describe('Many votes from one network within minutes, the newest first: an office, or somebody who cheats.'),
    }),
    ...failures,
  },
}

export const exportResults = {
  params: onePoll,
  querystring: z.strictObject({ lang: Locale.optional() }),
  response: { 200: z.string().describe('Answers, votes and shares as CSV.'), ...failures },
}

export const addImage = { params: inShop, response: { 201: PollImage, ...failures } }
export const showImage = { params: z.object({ shop: Id, image: Id }), response: { 200: z.string().describe('The bytes of a WebP picture.'), ...failures } }
