import { h } from 'preact'
import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import { warn } from '../../sdk/warn.ts'
import { builtIn, type Say } from '../../sdk/words.ts'
import type { Ballot } from './ballot.ts'
import { type Chosen, type Listed, newsOf } from './news.ts'
import { Votes } from './Votes.tsx'
import { Waits } from './Waits.tsx'
import { words as en } from './words.en.ts'
import { type Key, words as pl } from './words.pl.ts'

export { add, remember } from './ballot.ts'
export { photosOf } from './photos.ts'

const knowing = <Known extends string>(say: Say<Known>) => say.with<Key>(builtIn(say.locale) === 'pl' ? pl : en)

export const votesOn = <Known extends string>(ballot: Ballot, review: PublicReview, say: Say<Known>) => h(Votes, { ballot, review, say: knowing(say) })

/** What is said after a vote, beside the review. */
export const answerOn = <Known extends string>({ answer }: Ballot, { id }: PublicReview, say: Say<Known>) => answer?.id === id && knowing(say)(answer.key)

export const waiting = <Known extends string>(review: OwnReview, say: Say<Known>) => h(Waits, { review, say: knowing(say) })

export const news = (chosen: Chosen, say: Say<Listed>) => newsOf(chosen, knowing(say))

/** Tells how the shop treats reviews. */
export async function explain(host: HTMLElement) {
  try {
    const { showPolicy } = await import('../policy/index.ts')
    showPolicy(host)
  } catch (error) {
    warn('the policy could not load', error)
  }
}
