import type { ApiError } from '../../sdk/api.ts'
import type { Api } from '../../sdk/contract.gen.ts'
import { deviceOf } from '../../sdk/device.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { PollVoted } from '../../sdk/types.ts'

export type Said = Api['GET /v1/shops/:shop/visitor/polls/:poll']['reply']

/**
 * Sends a vote until the server has answered.
 * @param lost called whenever the server could not be reached
 * @throws {ApiError} when it is refused
 */
export async function send(opening: Opening, params: { poll: string }, option: string | null, lost: () => void): Promise<Said> {
  const { call, host, signal, visitor } = opening
  const options = { signal, visitor: visitor.token, again: lost }
  try {
    const said = await (option
      ? call('PUT /v1/shops/:shop/polls/:poll/vote', { params, body: { option, ...(!visitor.token && { seed: seedOf(visitor.shop) }) } }, options)
      : call('DELETE /v1/shops/:shop/polls/:poll/vote', { params }, options))
    if ('visitor' in said) visitor.token = said.visitor as string
    deviceOf(visitor)('localStorage', SEED, null)
    host.dispatchEvent(new CustomEvent<PollVoted>('kontuar-poll-voted', { bubbles: true, composed: true, detail: { ...params, option } }))
    return said
  } catch (error) {
    if (signal.aborted || (error as Partial<ApiError>).isFinal) throw error
    return send(opening, params, option, lost)
  }
}

const made = [...crypto.getRandomValues(new Uint32Array(4))].join('-')

/** What makes a vote sent again the same vote, on every page of the shop, until the server has named the visitor. */
const SEED = ':ballot'

function seedOf(shop: string): string {
  const keep = deviceOf({ shop })
  return keep('localStorage', SEED, keep('localStorage', SEED) ?? made) ?? made
}
