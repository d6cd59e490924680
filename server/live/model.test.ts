import { describe, expect, onTestFinished, test } from 'vitest'
import { eventsAfter } from '../modules/streams/service.ts'
import { type Browser, randomOf, World } from './testing.network.ts'
import { STREAM, testGround } from './testing.ts'

const SEEDS = Number(process.env.SEEDS ?? 12)
const STEPS = 60

describe('C9 delivery over a network that loses, doubles, swaps, hangs and dies', () => {
  test.each(Array.from({ length: SEEDS }, (_, n) => n + 1))('every acknowledged message is on every screen once and in order (seed %i)', async (seed) => {
    const ground = await testGround()
    const world = new World(ground, seed)
    const random = randomOf(seed + 1000)
    const people = ['anna', 'jan', 'ola'].map((name) => world.browser(name))
    onTestFinished(() => {
      for (const person of people) person.stop()
    })
    const said: Record<string, string[]> = { anna: [], jan: [], ola: [] }

    for (let step = 0; step < STEPS; step++) {
      const person = people[Math.floor(random() * people.length)] as Browser
      const dice = random()
      if (dice < 0.7) said[person.name]?.push(person.say(`${step}`) ?? '')
      else if (dice < 0.8) person.reload(random() < 0.5)
      else if (dice < 0.85) world.kill()
      else if (dice < 0.9) world.cutAll()
      else await new Promise((resolve) => setTimeout(resolve, random() * 5))
    }
    await expect.poll(() => people.map(({ waiting }) => waiting)).toEqual([0, 0, 0])
    world.heal()

    const log = await eventsAfter(ground.store.read, STREAM, 0, 10_000)
    const keys = log.map(({ key }) => key ?? '')
    for (const person of people) {
      await expect.poll(() => person.shown.map(({ s, key }) => `${s} ${key}`)).toEqual(log.map(({ seq, key }) => `${seq} ${key}`))
      expect(log.filter(({ sender }) => sender === person.name).map(({ key }) => key)).toEqual(said[person.name])
    }
    expect(new Set(keys).size).toBe(keys.length)
    expect([...world.acknowledged].filter((key) => !keys.includes(key))).toEqual([])
  })
})
