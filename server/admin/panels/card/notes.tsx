import { useState } from 'preact/hooks'
import type { Note as Written } from '../../../../sdk/contract.gen.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Change, type Known, useAttempt } from './card.ts'
import { Note } from './note.tsx'
import { NoteForm } from './note-form.tsx'
import { Part } from './part.tsx'

const newest = (notes: Written[]) => notes.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))

/** What the staff wrote down, the newest first. */
export function Notes({ card: { customer, notes }, change }: { card: Known; change: Change }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const attempt = useAttempt()
  const [editing, setEditing] = useState<string>()
  const words = say.card
  const canWrite = may('customers.write')
  const params = { shop: shop.id, customer: customer.id }
  const put = (note: Written) => change(({ notes }) => ({ notes: newest([...notes.filter(({ id }) => id !== note.id), note]) }))

  const add = async (text: string) => put(await call('POST /api/shops/:shop/customers/:customer/notes', { params, body: { text } }))
  const save = (note: string) => async (text: string) => {
    put(await call('PUT /api/shops/:shop/customers/:customer/notes/:note', { params: { ...params, note }, body: { text } }))
    setEditing(undefined)
  }
  const restore = async (note: string) => {
    const restored = await attempt(() => call('POST /api/shops/:shop/customers/:customer/notes/:note/restoration', { params: { ...params, note } }))
    if (restored) put(restored)
  }
  const remove = async (note: string) => {
    const isDone = await attempt(async () => {
      await call('DELETE /api/shops/:shop/customers/:customer/notes/:note', { params: { ...params, note } })
      return true
    })
    if (!isDone) return
    change(({ notes }) => ({ notes: notes.filter(({ id }) => id !== note) }))
    notify({ text: words.noteDeleted, undo: () => restore(note) })
  }

  return (
    <Part title={words.notes}>
      <p class="soft">{words.notesHelp}</p>
      {canWrite && <NoteForm label={words.newNote} submit={words.addNote} onSave={add} />}
      {notes.length === 0 ? (
        <p class="soft">{words.noNotes}</p>
      ) : (
        <ul class="card-notes">
          {notes.map((note) => (
            <li key={note.id} class="card-note">
              {editing === note.id ? (
                <NoteForm label={words.editNote} submit={say.common.save} initial={note.text} onSave={save(note.id)} onCancel={() => setEditing(undefined)} />
              ) : (
                <Note note={note} canWrite={canWrite} onEdit={() => setEditing(note.id)} onDelete={() => remove(note.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
