import { domainToASCII } from 'node:url'

const LONGEST = 254
// Controls, spaces and signs that nobody sees would make two addresses of what reads as one.
const UNFIT = /[\p{C}\p{Z}@]/u

/** The one form of an e-mail address: NFKC, lower case, the domain as DNS knows it; undefined for what is no address. */
export function normalEmail(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC')
  const at = text.lastIndexOf('@')
  const name = text.slice(0, Math.max(0, at))
  const domain = domainToASCII(text.slice(at + 1))
  const isFit = name !== '' && !UNFIT.test(name) && !name.startsWith('.') && !name.endsWith('.') && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)
  const email = `${name}@${domain}`
  return isFit && email.length <= LONGEST ? email : undefined
}
