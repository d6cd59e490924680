// The real app in a process of its own with one running poll, over a store that counts votes in groups or one by one.
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { buildApp } from '../../server/app.ts'
import { dialect } from '../../server/db/dialect.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { silentBus } from '../../server/live/bus.ts'
import { SYSTEM } from '../../server/modules/audit/service.ts'
import { countsOf } from '../../server/modules/polls/service/count.ts'
import { addPoll, turnPoll } from '../../server/modules/polls/service/edit.ts'
import { pollById } from '../../server/modules/polls/service/read.ts'
import { pollVotes } from '../../server/modules/polls/table.ts'
import { tell, words } from './process.ts'
import { config, quiet as log, newShop } from './shop.ts'

export interface VoteWishes {
  url: string
  isGrouped: boolean
}

export interface PollServer {
  origin: string
  /** The publishable key. */
  key: string
  poll: string
  options: string[]
}

/** The poll as its tables say it: by the counts that are kept, and by the rows. */
export interface Counted {
  rows: number
  voters: number
  counts: number[]
  byOption: number[]
}

const { url, isGrouped } = words<VoteWishes>()
const store =
  dialect === 'sqlite' ? openSqlite({ path: url, log, ...(!isGrouped && { groupSize: 1 }) }) : openPostgres({ url, log, ...(!isGrouped && { poolSize: 1 }) })
const shop = await newShop(store)
const { id, options } = await store.write(async (tx) => {
  const rules = { voters: 'everyone', isChangeable: true, results: 'always', isShuffled: false, placement: null, startsAt: null, endsAt: null } as const
  const texts = ['W dużym kubku', 'W filiżance', 'W kubku na drogę', 'Nie piję kawy']
  const poll = await addPoll(
    tx,
    shop.id,
    { ...rules, question: { pl: 'W czym pijesz kawę?', en: '' }, options: texts.map((pl) => ({ text: { pl, en: '' }, image: null })) },
    SYSTEM,
  )
  await turnPoll(tx, shop.id, poll, 'activate', SYSTEM)
  return { id: poll, options: (await pollById(tx, shop.id, poll)).options }
})
const app = await buildApp({ config: { ...config, VOTE_GROUP: isGrouped ? 256 : 1 }, store, bus: silentBus, logger: { level: config.LOG_LEVEL } })
await app.listen({ host: config.HOST, port: 0 })
const { port } = app.server.address() as AddressInfo

process.on('message', async (question) => {
  if (question !== 'count') return
  const rows = await store.read.select({ voter: pollVotes.voter, option: pollVotes.optionId }).from(pollVotes).where(eq(pollVotes.pollId, id))
  const byOption = options.map((option) => rows.filter((row) => row.option === option.id).length)
  const { votes } = await countsOf(store.read, id, options)
  tell({ rows: rows.length, voters: new Set(rows.map(({ voter }) => voter)).size, counts: votes, byOption } satisfies Counted)
})
tell({ origin: `http://127.0.0.1:${port}`, key: shop.key, poll: id, options: options.map((option) => option.id) } satisfies PollServer)
