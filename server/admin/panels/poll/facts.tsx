import type { StaffPoll } from '../../../../sdk/contract.gen.ts'
import { Fact, Facts } from '../../parts/facts.tsx'
import { toldMissing } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { textsOf } from './draft.ts'

export function PollFacts({ poll }: { poll: StaffPoll }) {
  const { say } = usePreferences()
  const { startsAt, endsAt, voters, results, isChangeable, isShuffled, placement } = poll
  const words = say.polls
  const place = placement ? (placement.into === null ? words.places.corner : `${words.places.into}: ${placement.into}`) : words.places.element
  return (
    <Facts>
      <Fact name={words.textsOf}>{toldMissing(say, textsOf(say, poll)) || say.texts.all}</Fact>
      <Fact name={words.where}>{placement ? `${place} – ${placement.paths.join(', ') || words.everyPage}` : place}</Fact>
      {startsAt && <Fact name={words.startsAt}>{say.moment(startsAt)}</Fact>}
      {endsAt && <Fact name={words.endsAt}>{say.moment(endsAt)}</Fact>}
      <Fact name={words.who}>{words.voters[voters]}</Fact>
      <Fact name={words.results}>{words.resultChoices[results]}</Fact>
      <Fact name={words.isChangeable}>{isChangeable ? words.yes : words.no}</Fact>
      <Fact name={words.isShuffled}>{isShuffled ? words.yes : words.no}</Fact>
    </Facts>
  )
}
