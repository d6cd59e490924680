import { z } from 'zod'
import { failures, Id, Locale } from '../../http/shapes.ts'

export const PollVoters = z.enum(['everyone', 'customers', 'buyers'])
export const PollResults = z.enum(['never', 'voted', 'always', 'ended'])

export const PollImage = z
  .object({ id: z.string(), width: z.int().describe('In pixels.'), height: z.int().describe('In pixels.') })
  .meta({ id: 'PollImage', description: 'A picture of an answer, served at `/v1/shops/:shop/poll-images/:image`.' })

export const PollOption = z
  .object({ id: z.string(), text: z.string(), image: PollImage.nullable() })
  .meta({ id: 'PollOption', description: 'One answer of a poll.' })

export const PollCounts = z
  .object({ total: z.int(), votes: z.array(z.int()).describe('In the order of the answers.') })
  .meta({ id: 'PollCounts', description: 'How many chose what; one vote for each voter.' })

export const PublicPoll = z
  .object({
    id: z.string(),
    question: z.string(),
    options: z.array(PollOption),
    startsAt: z.iso.datetime().nullable(),
    endsAt: z.iso.datetime().nullable(),
    isClosed: z.boolean().describe('The shop has ended it.'),
    voters: PollVoters,
    isChangeable: z.boolean().describe('A vote may be changed and taken back.'),
    results: PollResults.describe('When a shopper sees the counts.'),
    isShuffled: z.boolean().describe('Each shopper gets the answers in an order of their own.'),
    counts: PollCounts.nullable().describe('Where everybody may see them.'),
  })
  .meta({ id: 'PublicPoll', description: 'A poll as shoppers see it.' })

const option = z.string().nullable().describe('The answer chosen; null for none.')
const key = z.string().nullable().describe('Opens the counts where they are shown after voting.')
const ofShop = z.object({ shop: z.string().describe('The publishable key, pk_….'), poll: Id })

export const showPoll = {
  params: ofShop,
  querystring: z.strictObject({
    lang: Locale.optional().describe('Whose words; left out, the shop’s language. Where one is not written, the other is given.'),
  }),
  response: { 200: PublicPoll, ...failures },
}

export const showCounts = {
  params: ofShop,
  querystring: z.strictObject({ key: z.string().max(256).optional().describe('Of one’s own vote, where the counts are shown after voting.') }),
  response: { 200: PollCounts, ...failures },
}

export const ownVote = { params: ofShop, response: { 200: z.object({ option, key }), ...failures } }

export const vote = {
  params: ofShop,
  body: z.strictObject({
    option: Id.describe('The id of the answer.'),
    seed: z.string().min(16).max(64).optional().describe('Made by the browser once, for a visitor without a token: a vote sent again is the same vote.'),
  }),
  response: { 200: z.object({ option, key, visitor: z.string().describe('Names the visitor from now on.') }), ...failures },
}

export const unvote = { params: ofShop, response: { 200: z.object({ option, key }), ...failures } }

export const showPollImage = {
  params: z.object({ shop: z.string().describe('The publishable key, pk_….'), image: Id }),
  response: { 200: z.string().describe('The bytes of a WebP picture.'), ...failures },
}
