import type { Text } from '../../../http/shapes.ts'
import { said } from '../../../http/texts.ts'
import type { Counts } from '../service/count.ts'
import type { ListedPoll } from '../service/list.ts'
import type { Option } from '../service/read.ts'
import type { Poll } from '../table.ts'

const moment = (at: Date | null) => at?.toISOString() ?? null

export const toPublic = (poll: Poll, options: Option[], counts: Counts | null, lang: keyof Text) => {
  const { id, voters, isChangeable, results, isShuffled } = poll
  const read = options.map((option) => ({ ...option, text: said(option.text, lang) }))
  return {
    ...{ id, question: said(poll.question, lang), options: read, voters, isChangeable, results, isShuffled, counts },
    ...{ startsAt: moment(poll.startsAt), endsAt: moment(poll.endsAt), isClosed: poll.state === 'closed' },
  }
}

export const toListed = ({ poll, votes }: ListedPoll) => {
  const { id, question, state, placement, startsAt, endsAt, activatedAt, closedAt } = poll
  return {
    ...{ id, question, state, placement, votes, startsAt: moment(startsAt), endsAt: moment(endsAt) },
    ...{ createdAt: poll.createdAt.toISOString(), activatedAt: moment(activatedAt), closedAt: moment(closedAt) },
  }
}

export const toStaff = ({ poll, options, votes, isFrozen }: ListedPoll & { options: Option[]; isFrozen: boolean }) => {
  const { voters, isChangeable, results, isShuffled } = poll
  return { ...toListed({ poll, votes }), options, voters, isChangeable, results, isShuffled, isFrozen }
}
