import type { Import } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

/** The columns of a file that are not taken, and why. */
export function ColumnNotes({ columns }: { columns: NonNullable<Import['columns']> }) {
  const { say } = usePreferences()
  const notes = (['ignored', 'consents', 'dropped'] as const).filter((name) => columns[name].length > 0)
  return (
    <>
      {notes.map((name) => (
        <p key={name} class="soft">
          {say.imports[name]}: <bdi>{columns[name].join(', ')}</bdi>
        </p>
      ))}
    </>
  )
}
