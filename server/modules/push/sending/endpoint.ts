import { isIP } from 'node:net'

export interface EndpointRules {
  /** Hosts, each with all names under it; `*` for any name that leads to public addresses. */
  services: readonly string[]
  /** Origins that are let through as they are: a push service of one's own on this machine, as tests have. */
  local: readonly string[]
}

const MOST_LETTERS = 2048

/** The origin of an endpoint that may be written to; undefined for any other. Where a name leads is judged again when it is connected to. */
export function originOf(endpoint: string, { services, local }: EndpointRules): string | undefined {
  if (endpoint.length > MOST_LETTERS || !/^https:\/\/[\x21-\x7e]+$/.test(endpoint) || endpoint.includes('\\') || !URL.canParse(endpoint)) return undefined
  const { protocol, origin, port, username, password, hostname, hash } = new URL(endpoint)
  if (protocol !== 'https:' || username || password || hash) return undefined
  if (local.includes(origin)) return origin
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) && isIP(hostname) === 0 && /[a-z]/.test(hostname.slice(hostname.lastIndexOf('.')))
  const isKnown = services.some((service) => service === '*' || hostname === service || hostname.endsWith(`.${service}`))
  return port === '' && isName && isKnown ? origin : undefined
}
