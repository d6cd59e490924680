import type { Note as Written } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'

interface NoteProps {
  note: Written
  canWrite: boolean
  onEdit: () => void
  onDelete: () => void
}

export function Note({ note: { text, author, createdAt, editor, editedAt }, canWrite, onEdit, onDelete }: NoteProps) {
  const { say } = usePreferences()
  const words = say.card
  return (
    <>
      <p class="card-text" dir="auto">
        {text}
      </p>
      <div class="card-foot">
        <p class="soft">
          <bdi>{author}</bdi> ·{' '}
          <time dateTime={createdAt} title={say.moment(createdAt)}>
            {say.ago(createdAt)}
          </time>
          {editor && editedAt && <> · {words.edited(editor, say.ago(editedAt))}</>}
        </p>
        {canWrite && (
          <>
            <button
              type="button"
              class="button bare small square"
              aria-label={`${words.editNote}: ${text.slice(0, 60)}`}
              title={words.editNote}
              onClick={onEdit}
            >
              <Icon name="pencil" />
            </button>
            <button
              type="button"
              class="button bare small square"
              aria-label={`${words.deleteNote}: ${text.slice(0, 60)}`}
              title={words.deleteNote}
              onClick={onDelete}
            >
              <Icon name="trash" />
            </button>
          </>
        )}
      </div>
    </>
  )
}
