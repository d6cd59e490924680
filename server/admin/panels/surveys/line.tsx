import type { Survey } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { SurveyBadge } from './badge.tsx'

export function SurveyLine({ survey }: { survey: Survey }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const { id, name, state, trigger, questions, responses, finished, lastAt } = survey
  const words = say.surveys
  const facts = [words.questionCount(questions.length), words.editor.triggers[trigger]]
  return (
    <li class="line">
      <a class="line-text" href={`/admin/${shop.id}/surveys/${id}`}>
        <span dir="auto">{name}</span>
        <span class="soft">{facts.join(' · ')}</span>
      </a>
      <span class="soft survey-count">
        {responses === 0 ? words.noAnswers : `${words.finishedOf(finished, responses)}${lastAt ? ` · ${words.lastAt(say.ago(lastAt))}` : ''}`}
      </span>
      <SurveyBadge state={state} />
    </li>
  )
}
