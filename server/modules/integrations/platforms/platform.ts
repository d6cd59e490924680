import type { IncomingHttpHeaders } from 'node:http'
import type { OrderInput } from '../../orders/service/put.ts'
import type { Integration } from '../table.ts'

/** What a delivery says, once it is read. */
export type News =
  | { kind: 'order' | 'restored'; order: OrderInput }
  | { kind: 'deleted'; externalId: string }
  /** Nothing for us; `why` begins with a stable code. */
  | { kind: 'nothing'; why: string }

/** What a body leaves out. */
export type Defaults = Pick<Integration, 'currency' | 'timeZone'>

/** How one platform signs, names and writes what it tells. */
export interface PlatformRules {
  isSigned(body: Buffer, headers: IncomingHttpHeaders, secret: string): boolean
  /** True for an unsigned trial of the address, which is answered and forgotten. */
  isPing(body: Buffer, headers: IncomingHttpHeaders): boolean
  topicOf(headers: IncomingHttpHeaders): string
  /** What tells two deliveries of the same topic and body apart; or, with `isWhole`, names a delivery by itself. */
  deliveryOf(topic: string, headers: IncomingHttpHeaders): { id: string; isWhole: boolean }
  /** @throws errors with a `code` for a body that is not what its topic promises */
  read(topic: string, body: string, defaults: Defaults): News
}

export const headerOf = (headers: IncomingHttpHeaders, name: string) => String(headers[name] ?? '').slice(0, 300)
