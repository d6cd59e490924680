import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { quiet, testApp } from '../../testing.ts'
import { runDue } from '../jobs/service.ts'
import { pollJobs, promiseForgetting } from './jobs.ts'
import { polls, pollVotes } from './table.ts'
import { testPoll } from './testing.ts'

const CLIENTS = 64
const known = new Map(pollJobs.map((job) => [job.name, job]))
const DAY = 24 * 60 * 60_000

describe('P2 P4 a crowd', () => {
  test.each([256, 1])(
    '64 clients at once with doubled votes and changes of mind, %i in a commit: the counts are the rows, one for each voter',
    async (size) => {
      const { app, vote, votes, ids, id } = await testPoll({ isChangeable: true }, { app: await testApp({ config: { VOTE_GROUP: size } }) })
      const voters = size === 1 ? 320 : 2000
      let next = 0
      const client = async () => {
        for (let voter = next++; voter < voters; voter = next++) {
          const seed = `seed-of-browser-number-${voter}`
          const replies = await Promise.all([vote(voter % 3, undefined, { seed }), vote(voter % 3, undefined, { seed })])
          for (const { status } of replies) expect(status).toBe(200)
          if (voter % 10 === 0) await vote((voter + 1) % 3, replies[0]?.visitor)
        }
      }

      await Promise.all(Array.from({ length: CLIENTS }, client))
      const rows = await app.store.read.select().from(pollVotes).where(eq(pollVotes.pollId, id))
      expect([rows.length, new Set(rows.map(({ voter }) => voter)).size]).toEqual([voters, voters])
      expect(await votes()).toEqual(ids.map((option) => rows.filter(({ optionId }) => optionId === option).length))
    },
  )

  test('many votes from one network within minutes are listed, also after the night has forgotten which they were', async () => {
    const { app, vote, staff, id } = await testPoll()
    for (let n = 0; n < 12; n++) await vote(0)
    const bursts = async () => (await staff('GET', `/polls/${id}/results`)).json().bursts.map((burst: { votes: number }) => burst.votes)
    expect(await bursts()).toEqual([12])
    const [{ address } = { address: null }] = await app.store.read.select().from(pollVotes)
    expect(address).toMatch(/^[\w-]{22}$/)

    const yesterday = new Date(Date.now() - DAY)
    await app.store.write(async (tx) => {
      await tx.update(pollVotes).set({ at: yesterday })
    })
    await app.store.write((tx) => promiseForgetting(tx))
    while ((await runDue(app.store, known, quiet)) > 0);
    expect(await bursts()).toEqual([12])
    const rows = await app.store.read.select({ address: pollVotes.address }).from(pollVotes)
    expect(rows.filter(({ address }) => address !== null)).toEqual([])
  })

  test('P1 a poll closes by itself at its end, and its counts are shown then', async () => {
    const { app, vote, counts, id, staff } = await testPoll({ results: 'ended', endsAt: new Date(Date.now() + DAY).toISOString() })
    await vote(1)
    expect((await counts()).code).toBe('POLL_RESULTS_HIDDEN')

    await app.store.write((tx) => tx.update(polls).set({ endsAt: new Date(Date.now() - 1) }))
    await runDue(app.store, known, quiet, { now: new Date(Date.now() + 2 * DAY) })
    expect((await staff('GET', `/polls/${id}`)).json().state).toBe('closed')
    expect(await counts()).toEqual({ total: 1, votes: [0, 1, 0] })
  })
})
