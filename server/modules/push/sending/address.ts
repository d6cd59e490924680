import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'

/** Where no push service is: this machine, the network around it, and what is no address of one host. */
const INWARD = new BlockList()
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [net = '', bits] = range.split('/')
  INWARD.addSubnet(net, Number(bits), 'ipv4')
}
/** Of IPv6 only what is global unicast, and of that none that carries or wraps an IPv4 address. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
const WRAPPED = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  WRAPPED.addSubnet(net, bits, 'ipv6')

export function isPublic(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  if (isIPv6(plain)) return GLOBAL.check(plain, 'ipv6') && !WRAPPED.check(plain, 'ipv6')
  return isIP(plain) === 4 && !INWARD.check(plain, 'ipv4')
}

type Resolve = typeof resolve

/**
 * How a connection finds its address: resolved once, judged, and connected to, with nothing in between for a name to change its mind.
 * Fails with EINWARD where any of a name's addresses is not public.
 */
export const outwardLookup =
  (resolver: Resolve = resolve): LookupFunction =>
  (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const [first] = found
      if (!first || !found.every(({ address }) => isPublic(address)))
        return callback(Object.assign(new Error(`${hostname} leads to no public address`), { code: 'EINWARD' }), '', 0)
      if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
