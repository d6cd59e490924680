import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { newDatabase } from './database.ts'
import type { Outcome } from './outcome.ts'
import { start } from './process.ts'
import type { Size } from './size.ts'
import { inMs, inTurns, median, perSecond, quantile } from './sums.ts'
import { liveTimes } from './votes.live.ts'
import type { Counted, PollServer, VoteWishes } from './votes.server.ts'

const CLIENTS = 64
/** Of all requests, how many are sent a second time: every so many-th. */
const DOUBLED = 20
const LIMIT = 50

/** A crowd votes over HTTP: whether each voter counts once, how fast it goes in groups and one by one, and how soon it is seen. */
export async function votes({ pairs, seconds, votes: crowd }: Size): Promise<Outcome[]> {
  const [mine, theirs] = [await newDatabase(), await newDatabase()]
  const serve = (url: string, isGrouped: boolean) => start<PollServer>('votes.server.ts', { url, isGrouped } satisfies VoteWishes)
  const [grouped, single] = [await serve(mine.url, true), await serve(theirs.url, false)]

  const rate = await vote(grouped.ready, crowd)
  const counted = await grouped.ask<Counted>('count')
  const isExact = counted.rows === crowd && counted.voters === crowd && counted.counts.join() === counted.byOption.join()

  const turn = (server: PollServer, n: number) => vote(server, undefined, seconds, `turn ${n}`)
  let turns = 0
  const ratio = await inTurns(
    pairs,
    () => turn(grouped.ready, turns++),
    () => turn(single.ready, turns++),
  )
  const { routes, live } = await seen(grouped.ready, pairs)
  await Promise.all([grouped.stop(), single.stop()])
  for (const { drop } of [mine, theirs]) await drop()

  return [
    {
      ...{
        bench: 'votes, exact',
        ratio: isExact ? 1 : 0,
        of: `${crowd} voters of ${CLIENTS} clients, every ${DOUBLED}th vote sent twice: rows, voters and counts agree`,
      },
      ...{
        goal: { is: 'at least', ratio: 1 },
        figures: `${counted.rows} rows of ${counted.voters} voters, counts ${counted.counts.join(' + ')}, ${perSecond(rate)}`,
      },
    },
    {
      ...{ bench: 'votes', ratio: ratio.ratio, of: 'votes accepted, 64 at once to one by one', goal: { is: 'at least', ratio: 2.5 } },
      figures: `${perSecond(ratio.a)} to ${perSecond(ratio.b)}`,
    },
    {
      ...{
        bench: 'votes, counts',
        ratio: quantile(routes, 0.95) / LIMIT,
        of: `p95 of the counts while votes come in to ${LIMIT} ms`,
        goal: { is: 'at most', ratio: 1 },
      },
      figures: `p50 ${inMs(median(routes))}, p95 ${inMs(quantile(routes, 0.95))}`,
    },
    {
      ...{
        bench: 'votes, live',
        ratio: quantile(live, 0.95) / LIMIT,
        of: `p95 from a vote's answer to the counts on another screen to ${LIMIT} ms`,
        goal: { is: 'at most', ratio: 1 },
      },
      figures: `p50 ${inMs(median(live))}, p95 ${inMs(quantile(live, 0.95))}`,
    },
  ]
}

/** Accepted votes per second: of so many voters, or of new ones for so many seconds. */
async function vote({ origin, key, poll, options }: PollServer, voters?: number, seconds = 1, crowd = 'crowd'): Promise<number> {
  let sent = 0
  const { requests, duration, non2xx, errors } = await autocannon({
    ...{ url: origin, connections: CLIENTS },
    ...(voters ? { amount: voters + Math.floor(voters / DOUBLED) } : { duration: seconds }),
    requests: [
      {
        ...{ method: 'PUT', path: `/v1/shops/${key}/polls/${poll}/vote`, headers: { 'content-type': 'application/json' } },
        setupRequest: (call) => {
          const voter = voters ? sent % voters : sent
          sent++
          return { ...call, body: JSON.stringify({ option: options[voter % options.length], seed: `a voter of the ${crowd}, ${voter}` }) }
        },
      },
    ],
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} votes failed`)
  return requests.total / duration
}

/** In milliseconds: how long the counts take while others vote, and how long until a screen hears of a vote. */
async function seen(server: PollServer, rounds: number) {
  const routes: number[] = []
  const crowd = vote(server, undefined, 3, 'crowd that looks')
  await pause(500)
  for (let n = 0; n < rounds * 10; n++) {
    const began = performance.now()
    await (await fetch(`${server.origin}/v1/shops/${server.key}/polls/${server.poll}/counts`)).text()
    routes.push(performance.now() - began)
  }
  await crowd
  return { routes, live: await liveTimes(server, rounds) }
}
