import { h } from 'preact'
import { isSame } from '../../sdk/about.ts'
import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import { warn } from '../../sdk/warn.ts'
import { builtIn, type Say } from '../../sdk/words.ts'
import { add, type Ballot, remember } from './ballot.ts'
import { type Chosen, type Listed, newsOf } from './news.ts'
import { Votes } from './Votes.tsx'
import { Waits } from './Waits.tsx'
import { words as en } from './words.en.ts'
import { type Key, words as pl } from './words.pl.ts'

export { photosOf } from './photos.ts'

const knowing = <Known extends string>(say: Say<Known>) => say.with<Key>(builtIn(say.locale) === 'pl' ? pl : en)

/** Adds to a list of reviews what this visitor wrote before, and what they write on this page. */
export function begin(list: Ballot & { ask(): void }) {
  const { about, signal, visitor } = list.opening
  if (visitor.token) remember(list)
  document.addEventListener(
    'kontuar-review-sent',
    ({ detail }) => {
      if (!isSame(detail, about)) return
      if (detail.review.status === 'published') list.ask()
      else add(list, [detail.review])
    },
    { signal },
  )
}

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
