import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import type { Text } from '../../../http/shapes.ts'
import { wordingsOf } from '../../../http/texts.ts'
import { placedTopic } from '../../accounts/service/shops.ts'
import { record, type Who } from '../../audit/service.ts'
import { PollFrozen, PollImageNotFound, PollOver, PollStateConflict } from '../errors.ts'
import { type Poll, pollImages, pollOptions, polls } from '../table.ts'
import { promiseEnd } from './end.ts'
import { hasVotes } from './list.ts'
import { type Option, pollById } from './read.ts'
import { countsTopic, pollTopic } from './topics.ts'

/** A poll as a form gives it. */
export interface PollInput extends Pick<Poll, 'question' | 'startsAt' | 'endsAt' | 'voters' | 'isChangeable' | 'results' | 'isShuffled' | 'placement'> {
  options: { text: Text; image: string | null }[]
}

export function touchPoll(tx: Tx, { id, shopId }: Pick<Poll, 'id' | 'shopId'>) {
  for (const topic of [pollTopic(id), countsTopic(id), placedTopic(shopId)]) tx.touch(topic)
}

/** A draft, which no shopper sees. @throws {PollImageNotFound} */
export async function addPoll(tx: Tx, shopId: string, { options, ...fields }: PollInput, by: Who): Promise<string> {
  const [poll] = await tx
    .insert(polls)
    .values({ ...fields, shopId, state: 'draft' })
    .returning({ id: polls.id })
  if (!poll) throw new Error('An insert answered no row')
  await putOptions(tx, shopId, poll.id, options)
  await record(tx, shopId, by, 'polls.added', ['poll', poll.id], { question: wordingsOf(fields.question) })
  return poll.id
}

/**
 * @throws {PollStateConflict} for one that is closed
 * @throws {PollFrozen} where somebody has voted and the question or an answer would change; a translation may still be added
 */
export async function changePoll(tx: Tx, shopId: string, id: string, { options, ...fields }: PollInput, by: Who) {
  const { poll, options: before } = await pollById(tx, shopId, id)
  if (poll.state === 'closed') throw new PollStateConflict(poll.state)
  const areKept = areOptionsKept(before, options)
  if (!(areKept && isKept(poll.question, fields.question)) && (await hasVotes(tx, id))) throw new PollFrozen()
  await tx.update(polls).set(fields).where(eq(polls.id, id))
  if (areKept) await translate(tx, before, options)
  else await putOptions(tx, shopId, id, options)
  if (poll.state === 'active') await promiseEnd(tx, { id, shopId, endsAt: fields.endsAt })
  await record(tx, shopId, by, 'polls.changed', ['poll', id], { question: wordingsOf(fields.question) })
  touchPoll(tx, poll)
}

/** What was written stands as it was; what was not may have come. */
const isKept = (before: Text, after: Text | undefined) =>
  (['pl', 'en'] as const).every((language) => !before[language] || before[language] === after?.[language])

const areOptionsKept = (before: Option[], after: PollInput['options']) =>
  before.length === after.length && before.every(({ text, image }, at) => isKept(text, after[at]?.text) && (image?.id ?? null) === after[at]?.image)

async function translate(tx: Tx, before: Option[], after: PollInput['options']) {
  for (const [at, { id, text: old }] of before.entries()) {
    const text = after[at]?.text
    if (text && (text.pl !== old.pl || text.en !== old.en)) await tx.update(pollOptions).set({ text }).where(eq(pollOptions.id, id))
  }
}

async function putOptions(tx: Tx, shopId: string, pollId: string, options: PollInput['options']) {
  const images = [...new Set(options.flatMap(({ image }) => image ?? []))]
  const known = images.length
    ? await tx
        .select({ id: pollImages.id })
        .from(pollImages)
        .where(and(eq(pollImages.shopId, shopId), inArray(pollImages.id, images)))
    : []
  const missing = images.find((image) => known.every(({ id }) => id !== image))
  if (missing) throw new PollImageNotFound(missing)
  await tx.delete(pollOptions).where(eq(pollOptions.pollId, pollId))
  await tx.insert(pollOptions).values(options.map(({ text, image }, position) => ({ shopId, pollId, position, text, imageId: image })))
}

/**
 * Puts a draft before the shoppers, or ends a poll for good; said again it changes nothing.
 * @throws {PollStateConflict} for a closed one that should begin, and a draft that should end
 * @throws {PollOver} for one whose end has passed
 */
export async function turnPoll(tx: Tx, shopId: string, id: string, action: 'activate' | 'close', by: Who, now = new Date()) {
  const { poll } = await pollById(tx, shopId, id)
  const { from, to } = TURNS[action]
  if (poll.state === to) return
  if (poll.state !== from) throw new PollStateConflict(poll.state)
  if (to === 'active' && poll.endsAt && poll.endsAt <= now) throw new PollOver()
  await tx
    .update(polls)
    .set({ state: to, ...(to === 'active' ? { activatedAt: now } : { closedAt: now }) })
    .where(eq(polls.id, id))
  if (to === 'active') await promiseEnd(tx, poll)
  await record(tx, shopId, by, to === 'active' ? 'polls.activated' : 'polls.closed', ['poll', id], { question: wordingsOf(poll.question) })
  touchPoll(tx, poll)
}

const TURNS = { activate: { from: 'draft', to: 'active' }, close: { from: 'active', to: 'closed' } } as const

/** @throws {PollStateConflict} for one that shoppers have seen */
export async function removePoll(tx: Tx, shopId: string, id: string, by: Who) {
  const { poll } = await pollById(tx, shopId, id)
  if (poll.state !== 'draft') throw new PollStateConflict(poll.state)
  await tx.delete(polls).where(eq(polls.id, id))
  await record(tx, shopId, by, 'polls.removed', ['poll', id], { question: wordingsOf(poll.question) })
}
