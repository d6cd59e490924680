import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from '../kill/child.ts'
import type { Service } from '../services.ts'
import type { Network } from './network.ts'
import { people, type Talk } from './talk.ts'

export interface Pace {
  /** How often each person's network, the server or Redis fails. */
  times: number
  /** How long it stays away, in milliseconds. */
  off: number
  /** Between two failures, in milliseconds. */
  between: number
  /** Between two messages of one person, in milliseconds. */
  every: number
}

/** Everybody talks until `scene` is over. */
export async function talkDuring(talks: Talk[], every: number, scene: () => Promise<void>) {
  let isOver = false
  const talking = Promise.all(
    people(talks).map(async (person, n) => {
      await pause((every * (n % 10)) / 10)
      for (let number = 1; !isOver; number++) {
        person.say(`Wiadomość ${number}`)
        await pause(every)
      }
    }),
  )
  await scene()
  isOver = true
  await talking
}

/** Every network fails so many times, each at a moment of its own. In silence nobody is told that what was open is dead. */
export const jitter = (networks: Network[], how: 'cut' | 'silence', { times, off, between }: Pace) =>
  Promise.all(
    networks.map(async (network, n) => {
      await pause((between * n) / networks.length)
      for (let time = 0; time < times; time++) {
        network[how]()
        await pause(off)
        network.mend()
        await pause(between)
      }
    }),
  ).then(() => {})

/** The server dies by SIGKILL so many times and comes back on the same database. */
export async function kills(restart: () => Promise<Child>, first: Child, use: (server: Child) => void, { times, off, between }: Pace): Promise<Child> {
  let server = first
  for (let time = 0; time < times; time++) {
    await pause(between)
    await server.kill()
    await pause(off)
    server = await restart()
    use(server)
  }
  await pause(between)
  return server
}

/** Redis goes away for a while. */
export async function withoutRedis(redis: Service, again: () => Promise<Service>, { off, between }: Pace): Promise<Service> {
  await pause(between)
  await redis.stop()
  await pause(off)
  const back = await again()
  await pause(between)
  return back
}
