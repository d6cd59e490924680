import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost of scrypt as OWASP's password storage sheet advises where memory is scarce: 32 MiB, three passes. */
const N = 2 ** 15
const R = 8
const P = 3

const derive = (password: string, salt: Buffer, options: ScryptOptions) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { ...options, maxmem: 256 * 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** As `scrypt$N$r$p$salt$hash`, so that the cost may rise without a migration. Takes some 100 ms on purpose. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, { N, r: R, p: P })
  return ['scrypt', N, R, P, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

let decoy: Promise<string> | undefined

/** Without a stored hash it takes as long and answers false, so that the time tells nobody which accounts exist. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this one')
  const [, n, r, p, salt, hash] = (stored ?? (await decoy)).split('$')
  if (!salt || !hash) return false
  const right = Buffer.from(hash, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) })
  return timingSafeEqual(given, right) && stored !== undefined
}
