import type { Say } from '../../sdk/words.ts'
import { type Field, limits, type Problem } from './rules.ts'

export type Remarked = Problem['why'] | 'left' | 'over'

interface Props {
  field: Field
  value: string
  problem: Problem | undefined
  say: Say<Remarked>
}

export function Remark({ field, value, problem, say }: Props) {
  const limit = limits[field]
  const left = limit - value.trim().length
  if (problem)
    return (
      <p class="error" part="error">
        {say(problem.why, { n: problem.limit ?? 0 })}
      </p>
    )
  if (field === 'stars' || left >= limit / 10) return null
  return <p class={left < 0 ? 'error' : 'note'}>{left < 0 ? say('over', { n: -left }) : say('left', { n: left })}</p>
}
