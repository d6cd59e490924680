import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { MemberNotFound } from '../../accounts/errors.ts'
import { memberships } from '../../accounts/table.ts'
import { record, type Who } from '../../audit/service.ts'
import { TaskNotFound } from '../errors.ts'
import { type Task, tasks } from '../table.ts'
import { toDay } from './day.ts'
import { customerOf } from './list.ts'

export interface TaskInput {
  text: string
  /** A member of the staff. */
  assignee: string | null
  /** As in 2026-03-14. */
  dueOn: string | null
}

/** @throws {CustomerNotFound} @throws {MemberNotFound} */
export async function addTask(tx: Tx, shopId: string, customerId: string, { text, assignee, dueOn }: TaskInput, by: Who): Promise<string> {
  await customerOf(tx, shopId, customerId)
  await assertMember(tx, shopId, assignee)
  const [task] = await tx
    .insert(tasks)
    .values({ shopId, customerId, text, assigneeId: assignee, dueDay: toDay(dueOn), authorName: by.name })
    .returning({ id: tasks.id })
  if (!task) throw new Error('An insert answered no row')
  await record(tx, shopId, by, 'customers.taskAdded', ['customer', customerId], { task: task.id })
  return task.id
}

export type TaskChange = { [Field in keyof TaskInput]?: TaskInput[Field] | undefined } & { isDone?: boolean | undefined }

/** What is left out stays. A task that was done before keeps when and by whom. @throws {TaskNotFound} @throws {MemberNotFound} */
export async function changeTask(tx: Tx, shopId: string, id: string, { text, assignee, dueOn, isDone }: TaskChange, by: Who) {
  const before = await taskRow(tx, shopId, id)
  if (assignee !== undefined && assignee !== before.assigneeId) await assertMember(tx, shopId, assignee)
  const change: Partial<Task> = {
    ...(text !== undefined && { text }),
    ...(assignee !== undefined && { assigneeId: assignee }),
    ...(dueOn !== undefined && { dueDay: toDay(dueOn) }),
    ...(isDone === true && !before.doneAt && { doneAt: new Date(), doneBy: by.name }),
    ...(isDone === false && before.doneAt && { doneAt: null, doneBy: null }),
  }
  if (Object.keys(change).length === 0) return
  await tx.update(tasks).set(change).where(eq(tasks.id, id))
  const what = isDone === undefined ? 'taskChanged' : isDone ? 'taskDone' : 'taskReopened'
  await record(tx, shopId, by, `customers.${what}`, ['customer', before.customerId], { task: id })
}

/** @throws {TaskNotFound} */
export async function deleteTask(tx: Tx, shopId: string, id: string, by: Who) {
  const { customerId } = await taskRow(tx, shopId, id)
  await tx.delete(tasks).where(eq(tasks.id, id))
  await record(tx, shopId, by, 'customers.taskDeleted', ['customer', customerId], { task: id })
}

/** What somebody who leaves the shop was to do is anybody's from now on. */
export async function releaseTasks(tx: Tx, shopId: string, userId: string) {
  await tx
    .update(tasks)
    .set({ assigneeId: null })
    .where(and(eq(tasks.shopId, shopId), eq(tasks.assigneeId, userId), isNull(tasks.doneAt)))
}

async function taskRow(db: Reader, shopId: string, id: string): Promise<Task> {
  const [task] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.shopId, shopId), eq(tasks.id, id)))
  if (!task) throw new TaskNotFound(id)
  return task
}

async function assertMember(db: Reader, shopId: string, userId: string | null) {
  if (userId === null) return
  const isMember = and(eq(memberships.shopId, shopId), eq(memberships.userId, userId))
  if ((await db.$count(memberships, isMember)) === 0) throw new MemberNotFound(userId)
}
