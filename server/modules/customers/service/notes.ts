import { and, desc, eq, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { NoteNotFound } from '../errors.ts'
import { type Note, notes } from '../table.ts'
import { customerOf } from './list.ts'

const DAY = 24 * 60 * 60_000
const MOST = 200

/** Which note of which customer of which shop. */
export interface NoteKey {
  shopId: string
  customerId: string
  id: string
}

export const notesOf = (db: Reader, shopId: string, customerId: string): Promise<Note[]> =>
  db
    .select()
    .from(notes)
    .where(and(eq(notes.shopId, shopId), eq(notes.customerId, customerId), isNull(notes.deletedAt)))
    .orderBy(desc(notes.createdAt), desc(notes.id))
    .limit(MOST)

/** @throws {CustomerNotFound} */
export async function addNote(tx: Tx, shopId: string, customerId: string, text: string, by: Who): Promise<Note> {
  await customerOf(tx, shopId, customerId)
  const [note] = await tx.insert(notes).values({ shopId, customerId, text, authorName: by.name }).returning()
  if (!note) throw new Error('An insert answered no row')
  await record(tx, shopId, by, 'customers.noteAdded', ['customer', customerId])
  return note
}

/** Author and time stay those of the first words. @throws {NoteNotFound} */
export async function changeNote(tx: Tx, key: NoteKey, text: string, by: Who): Promise<Note> {
  const note = await update(tx, key, { text, editorName: by.name, editedAt: new Date() }, isNull(notes.deletedAt))
  await record(tx, key.shopId, by, 'customers.noteChanged', ['customer', key.customerId])
  return note
}

/** Takes a note away; for a day it can be brought back. Those deleted before that are gone for good with it. @throws {NoteNotFound} */
export async function deleteNote(tx: Tx, key: NoteKey, by: Who, now = Date.now()) {
  await update(tx, key, { deletedAt: new Date(now) }, isNull(notes.deletedAt))
  await tx.delete(notes).where(and(eq(notes.shopId, key.shopId), lt(notes.deletedAt, new Date(now - DAY))))
  await record(tx, key.shopId, by, 'customers.noteDeleted', ['customer', key.customerId])
}

/** @throws {NoteNotFound} also once it is gone for good */
export async function restoreNote(tx: Tx, key: NoteKey, by: Who): Promise<Note> {
  const note = await update(tx, key, { deletedAt: null }, isNotNull(notes.deletedAt))
  await record(tx, key.shopId, by, 'customers.noteRestored', ['customer', key.customerId])
  return note
}

async function update(tx: Tx, { shopId, customerId, id }: NoteKey, change: Partial<Note>, only: SQL) {
  const [note] = await tx
    .update(notes)
    .set(change)
    .where(and(eq(notes.shopId, shopId), eq(notes.customerId, customerId), eq(notes.id, id), only))
    .returning()
  if (!note) throw new NoteNotFound(id)
  return note
}
