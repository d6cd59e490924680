import type { LocaleText, SurveyQuestion } from '../../sdk/contract.gen.ts'
import { STAR } from '../../sdk/Stars.tsx'
import type { Value } from '../../sdk/surveys/path.ts'
import type { Say } from '../../sdk/words.ts'
import { said } from './said.ts'
import type { Key } from './words.pl.ts'

interface Props {
  question: SurveyQuestion
  value: Value | undefined
  /** undefined takes the answer back. */
  change: (value: Value | undefined) => void
  isWrong: boolean
  say: Say<Key>
}

const ENDS: Partial<Record<SurveyQuestion['kind'], [low: number, high: number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] }

/** What one question is answered with: a radio group, boxes to tick, or a text. */
export function Answer({ question, value, change, isWrong, say }: Props) {
  const { kind, choices, low, high } = question
  const about = { 'aria-labelledby': 'q', 'aria-describedby': 'about', 'aria-invalid': isWrong }
  if (kind === 'text')
    return (
      <textarea
        class="input"
        part="field"
        rows={4}
        maxLength={2000}
        {...about}
        value={value as string}
        onChange={({ currentTarget }) => change(currentTarget.value.trim() || undefined)}
      />
    )
  const [first, last] = ENDS[kind] ?? []
  const list = first === undefined ? choices.map(({ id, text }) => [id, said(text, say)] as const) : numbers(first, last ?? 0)
  const isMany = kind === 'multiple'
  const chosen = [value ?? []].flat() as (string | number)[]
  const isOn = (id: string | number) => chosen.includes(id)
  const take = (id: string | number) => {
    if (!isMany) return change(id)
    const more = (isOn(id) ? chosen.filter((one) => one !== id) : [...chosen, id]) as string[]
    change(more.length ? more : undefined)
  }
  const isFull = isMany && question.max > 0 && chosen.length >= question.max
  return (
    <>
      <div class={first === undefined ? 'choices' : `scale ${kind}`} role={isMany ? 'group' : 'radiogroup'} {...about}>
        {list.map(([id, text]) => (
          <label key={id}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name="answer"
              value={id}
              class={first === undefined ? '' : 'hidden'}
              checked={isOn(id)}
              disabled={isFull && !isOn(id)}
              onChange={() => take(id)}
            />
            {kind === 'stars' ? star(text, (value as number) >= (id as number)) : <span>{text}</span>}
          </label>
        ))}
      </div>
      {first !== undefined && <Ends low={low} high={high} say={say} />}
    </>
  )
}

const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => [first + at, `${first + at}`] as const)

const star = (text: string, isFull: boolean) => (
  <>
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path class={isFull ? 'star full' : 'star'} d={STAR} />
    </svg>
    <span class="hidden">{text}</span>
  </>
)

const Ends = ({ low, high, say }: { low: LocaleText; high: LocaleText; say: Say<Key> }) => (
  <p class="note ends">
    <span>{said(low, say)}</span>
    <span>{said(high, say)}</span>
  </p>
)
