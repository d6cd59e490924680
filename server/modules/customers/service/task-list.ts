import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import { type Position, toCursor } from '../../../http/cursor.ts'
import { users } from '../../accounts/table.ts'
import { TaskNotFound } from '../errors.ts'
import { type Customer, customers, type Task, tasks } from '../table.ts'

export interface TasksQuery {
  shopId: string
  state: 'open' | 'done'
  /** Null for tasks that anybody may take. */
  assignee?: string | null | undefined
  customer?: string | undefined
  /** As 20260314. */
  dueBy?: number | undefined
  after?: Position | undefined
  limit: number
}

export interface ListedTask {
  task: Task
  customer: Customer
  assignee: { id: string; name: string } | null
}

const whole = { task: tasks, customer: customers, assignee: { id: users.id, name: users.name } }

const found = (db: Reader) =>
  db.select(whole).from(tasks).innerJoin(customers, eq(customers.id, tasks.customerId)).leftJoin(users, eq(users.id, tasks.assigneeId))

/** One keyset page of a shop's tasks: the open ones by when they are due, the others by when they were done, the latest first. */
export async function listTasks(db: Reader, { shopId, state, assignee, customer, dueBy, after, limit }: TasksQuery) {
  const matches = and(
    eq(tasks.shopId, shopId),
    assignee === undefined ? undefined : assignee === null ? isNull(tasks.assigneeId) : eq(tasks.assigneeId, assignee),
    customer === undefined ? undefined : eq(tasks.customerId, customer),
    dueBy === undefined ? undefined : lte(tasks.dueDay, dueBy),
  )
  if (state === 'done') {
    const rows = await found(db)
      .where(and(matches, isNotNull(tasks.doneAt), after && olderThan(tasks.doneAt, tasks.id, after)))
      .orderBy(...newestFirst(tasks.doneAt, tasks.id))
      .limit(limit + 1)
    return toNewestPage(
      rows.map((row) => ({ ...row, id: row.task.id })),
      limit,
      ({ task }) => task.doneAt ?? task.createdAt,
    )
  }
  const beyond = after && and(gte(tasks.dueDay, after.value), or(gt(tasks.dueDay, after.value), gt(tasks.id, after.id)))
  const rows = await found(db)
    .where(and(matches, isNull(tasks.doneAt), beyond))
    .orderBy(asc(tasks.dueDay), asc(tasks.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.task
  return { rows: page, next: rows.length > limit && last ? toCursor({ value: last.dueDay, at: 0, id: last.id }) : null }
}

const MOST = 50
const DONE = 3

/** The open tasks of a customer by when they are due, and the last few that are done. */
export async function tasksOf(db: Reader, shopId: string, customerId: string): Promise<ListedTask[]> {
  const isTheirs = and(eq(tasks.shopId, shopId), eq(tasks.customerId, customerId))
  const open = await found(db)
    .where(and(isTheirs, isNull(tasks.doneAt)))
    .orderBy(asc(tasks.dueDay), asc(tasks.id))
    .limit(MOST)
  const done = await found(db)
    .where(and(isTheirs, isNotNull(tasks.doneAt)))
    .orderBy(desc(tasks.doneAt), desc(tasks.id))
    .limit(DONE)
  return [...open, ...done]
}

/** @throws {TaskNotFound} */
export async function taskOf(db: Reader, shopId: string, id: string): Promise<ListedTask> {
  const [row] = await found(db).where(and(eq(tasks.shopId, shopId), eq(tasks.id, id)))
  if (!row) throw new TaskNotFound(id)
  return row
}
