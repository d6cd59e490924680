import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Actions } from './actions.tsx'
import type { Action } from './step.ts'
import './bulk.css'

interface BulkProps {
  ticked: StaffReview[]
  progress: { done: number; all: number } | undefined
  onAct: (action: Action) => void
  onClear: () => void
}

export function Bulk({ ticked, progress, onAct, onClear }: BulkProps) {
  const { say } = usePreferences()
  const text = say.reviews.ticked(ticked.length)
  return (
    <section class="bulk" aria-label={text}>
      {progress ? (
        <label class="bulk-progress">
          {say.reviews.doing(progress.done, progress.all)}
          <progress value={progress.done} max={progress.all} />
        </label>
      ) : (
        <>
          <strong>{text}</strong>
          <Actions reviews={ticked} label={text} onAct={onAct} />
          <button type="button" class="button bare square" aria-label={say.common.cancel} title={`${say.common.cancel} (Esc)`} onClick={onClear}>
            <Icon name="cross" />
          </button>
        </>
      )}
    </section>
  )
}
