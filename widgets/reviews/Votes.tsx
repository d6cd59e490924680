import type { PublicReview } from '../../sdk/contract.gen.ts'
import type { Props } from './View.tsx'

/** Whether a review helped: one vote for each visitor, which the same button takes back. */
export function Votes({ review: { id, helpful }, model, say }: Props & { review: PublicReview }) {
  const { answer, votes } = model
  const button = (isHelpful: boolean) => (
    <button type="button" class="chip" part="vote" aria-pressed={votes[id] === isHelpful} onClick={() => model.vote(id, isHelpful)}>
      {say(isHelpful ? 'yes' : 'no')}
      {isHelpful && helpful > 0 && ` (${helpful.toLocaleString(say.locale)})`}
    </button>
  )
  return (
    <fieldset class="foot" part="votes" aria-label={say('helped')}>
      <span aria-hidden="true">{say('helped')}</span>
      {button(true)}
      {button(false)}
      <span role="status">{answer?.id === id && say(answer.key)}</span>
    </fieldset>
  )
}
