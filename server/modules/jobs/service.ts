import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { z } from 'zod'
import { dialect } from '../../db/dialect.ts'
import type { Store, StoreLog, Tx } from '../../db/store.ts'
import { jobs } from './table.ts'

export interface Job<Shape extends z.ZodType = z.ZodType> {
  name: string
  data: Shape
  /** How often it is tried in all; the pauses between tries double from one minute. */
  tries: number
  /** Runs outside any transaction and at least once: make it safe to run twice. */
  run(data: z.output<Shape>, store: Store): Promise<void>
}

export const defineJob = <Shape extends z.ZodType>(job: Job<Shape>): Job<Shape> => job

/** What must be known of a job to promise it; what it needs to run may be known elsewhere. */
export type Promised<Shape extends z.ZodType> = Pick<Job<Shape>, 'name' | 'data' | 'tries'>

/** Promises a job as part of the write: no commit, no job. With a `key` that already waits, the earlier promise stands. */
export async function enqueue<Shape extends z.ZodType>(
  tx: Tx,
  job: Promised<Shape>,
  data: z.input<Shape>,
  { dueAt = new Date(), key }: { dueAt?: Date; key?: string } = {},
) {
  const row = { name: job.name, data: job.data.parse(data), dueAt, triesLeft: job.tries, key: key ?? null }
  await tx.insert(jobs).values(row).onConflictDoNothing()
}

/** A crashed node's jobs are taken up again after this, in milliseconds. */
const LEASE = 60_000

/** Runs what is due, at most `limit` jobs; answers how many it took. Jobs of an unknown name wait, with the reason in their row. */
export async function runDue(store: Store, known: ReadonlyMap<string, Job>, log: StoreLog, { now = new Date(), limit = 10 } = {}): Promise<number> {
  const taken = await store.write(async (tx) => {
    const due = tx
      .select()
      .from(jobs)
      .where(and(lte(jobs.dueAt, now), gt(jobs.triesLeft, 0)))
      .orderBy(asc(jobs.dueAt))
      .limit(limit)
    const rows = await (dialect === 'postgresql' ? due.for('update', { skipLocked: true }) : due)
    if (rows.length > 0) {
      const ids = rows.map(({ id }) => id)
      await tx
        .update(jobs)
        .set({ dueAt: new Date(now.getTime() + LEASE) })
        .where(inArray(jobs.id, ids))
    }
    return rows
  })
  await Promise.all(taken.map((row) => runOne(store, known, log, row, now)))
  return taken.length
}

async function runOne(store: Store, known: ReadonlyMap<string, Job>, log: StoreLog, { id, name, data, triesLeft }: typeof jobs.$inferSelect, now: Date) {
  const job = known.get(name)
  try {
    if (!job) throw new Error(`No job is called ${name}`)
    await job.run(job.data.parse(data), store)
    await store.write((tx) => tx.delete(jobs).where(eq(jobs.id, id)))
  } catch (error) {
    log.error({ err: error, job: name }, 'a job failed')
    const pause = LEASE * 2 ** Math.min(10, (job?.tries ?? triesLeft) - triesLeft)
    const left = { triesLeft: job ? triesLeft - 1 : triesLeft, lastError: String(error), dueAt: new Date(now.getTime() + pause) }
    await store.write((tx) => tx.update(jobs).set(left).where(eq(jobs.id, id)))
  }
}
