import { useId } from 'preact/hooks'
import type { Import } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

/** How far the server is. */
export function ImportProgress({ of }: { of: Import }) {
  const { say } = usePreferences()
  const id = useId()
  const words = say.imports.progress
  const { state, bytes, bytesRead, rowsRead, rowsApplied, changes, undone, left } = of
  if (state === 'waiting' || state === 'uploaded') return <p class="soft">{words[state]}</p>
  const [text, done, all] = {
    checking: [words.checking(rowsRead), bytesRead, bytes] as const,
    applying: [words.applying(rowsApplied, rowsRead), rowsApplied, rowsRead] as const,
    undoing: [words.undoing(undone + left, changes), undone + left, changes] as const,
  }[state as 'checking' | 'applying' | 'undoing']
  return (
    <div class="import-progress">
      <label for={id}>{text}</label>
      <progress id={id} max={Math.max(1, all)} value={done} />
    </div>
  )
}
