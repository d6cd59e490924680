import type { Sort } from './model.ts'
import type { Props } from './View.tsx'

const sorts: Sort[] = ['helpful', 'newest', 'highest', 'lowest', 'photos']

export function Controls({ model, say }: Props) {
  const { sort, stars } = model.wish
  const chosen = stars && say('stars', { n: stars })
  return (
    <div class="controls" part="controls">
      {chosen && (
        <button type="button" class="chip" part="chip" aria-label={say('clear', { stars: chosen })} onClick={() => model.ask({ stars: undefined })}>
          {chosen} <span aria-hidden="true">×</span>
        </button>
      )}
      <label class="sort">
        <span class="by">{say('sort')}</span>
        <select part="select" value={sort ?? 'helpful'} onChange={({ currentTarget }) => model.ask({ sort: currentTarget.value as Sort })}>
          {sorts.map((name) => (
            <option value={name} key={name}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
