import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'

/** How many leading bits of an address are kept: a network, and not a household. */
const KEPT = { 4: 24, 6: 48 }

/** `203.0.113.0/24` of an IPv4 address, `2001:db8:7::/48` of an IPv6 one; null for what is neither. */
export function shortAddress(ip: string): string | null {
  const plain = ip.replace(/%.*$/, '')
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain) ?? []
  const address = mapped ?? plain
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/${KEPT[4]}`
  if (isIP(address) !== 6) return null
  const groups = address.split('::')[0]?.split(':').filter(Boolean) ?? []
  const kept = [0, 1, 2].map((place) => Number.parseInt(groups[place] ?? '0', 16).toString(16))
  return `${kept.join(':').replace(/(:0)+$/, '')}::/${KEPT[6]}`
}

/** Tells where a request comes from that Fastify does not see, past the same proxies. */
export function addressPast(trusted: string[] | undefined): (request: IncomingMessage) => string {
  const isTrusted = trusted ? proxyAddr.compile(trusted) : () => false
  return (request) => proxyAddr(request, isTrusted) ?? ''
}
