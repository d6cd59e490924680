import type { PublicReview } from '../../sdk/contract.gen.ts'
import type { Say } from '../../sdk/words.ts'
import { type Ballot, vote } from './ballot.ts'
import type { Key } from './words.pl.ts'

interface Props {
  review: PublicReview
  ballot: Ballot
  say: Say<Key>
}

/** Whether a review helped: one vote for each visitor, which the same button takes back. */
export function Votes({ review: { id, helpful }, ballot, say }: Props) {
  const button = (isHelpful: boolean) => (
    <button type="button" class="chip" part="vote" aria-pressed={ballot.votes[id] === isHelpful} onClick={() => vote(ballot, id, isHelpful)}>
      {say(isHelpful ? 'yes' : 'no')}
      {isHelpful && helpful > 0 && ` (${helpful.toLocaleString(say.locale)})`}
    </button>
  )
  return (
    <>
      {button(true)}
      {button(false)}
    </>
  )
}
