import { randomUUID } from 'node:crypto'
import type { TestApp, TestShop } from '../../testing.ts'

const MINUTE = 60_000

/** A page view so many minutes ago. */
export const view = (minutes: number, changes: object = {}) => ({
  ...{ id: randomUUID(), type: 'page', age: minutes * MINUTE, url: `https://shop.test/${minutes}` },
  ...changes,
})

/** Sends a batch as a beacon would: JSON as text, no headers of its own. */
export const send = (app: TestApp, { v1 }: Pick<TestShop, 'v1'>, body: object, headers = {}) =>
  app.inject({ method: 'POST', url: `${v1}/events`, headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers }, payload: JSON.stringify(body) })

/** A seed as a browser makes one. */
export const newSeed = () => randomUUID()
