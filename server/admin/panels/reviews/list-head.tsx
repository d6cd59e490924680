import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { SORTS, type Sort } from './filter.ts'
import type { useTicks } from './ticks.ts'

interface ListHeadProps {
  /** Absent where the user may only look. */
  ticks: ReturnType<typeof useTicks> | undefined
  sort: Sort
  onSort: (sort: Sort) => void
}

export function ListHead({ ticks, sort, onSort }: ListHeadProps) {
  const { say } = usePreferences()
  return (
    <div class="list-head">
      {ticks && (
        <label class="tick-all">
          <input type="checkbox" checked={ticks.isAll} indeterminate={ticks.isSome} onChange={ticks.tickAll} />
          {say.reviews.tickAll}
        </label>
      )}
      <Select class="sort" aria-label={say.reviews.sort} value={sort} onChoose={(value) => onSort(value as Sort)}>
        {SORTS.map((name) => (
          <option key={name} value={name}>
            {say.reviews.sorts[name]}
          </option>
        ))}
      </Select>
    </div>
  )
}
