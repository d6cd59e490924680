import type { BrowserContextOptions } from 'playwright-core'
import type { inChromium } from './browser.ts'

type Entrance = Required<Pick<BrowserContextOptions, 'storageState'>> & { home: string }

const entrances = new Map<string, Promise<Entrance>>()

/** The session of one member of staff, opened once: a password is slow on purpose. */
async function enter(url: string, email: string): Promise<Entrance> {
  const body = JSON.stringify({ email, password: 'kubek-i-spolka' })
  const reply = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (!reply.ok) throw new Error(`${email} was not let in: ${reply.status}`)
  const [name = '', value = ''] = reply.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? []
  const cookie = { name, value, domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  const { shops } = await reply.json()
  return { storageState: { cookies: [cookie], origins: [] }, home: `${url}/admin/${shops[0].id}` }
}

/** A browser in which a member of the demo's staff is signed in, on no page yet; `home` is the address of the shop's room. */
export async function signedInAt(open: ReturnType<typeof inChromium>, url: string, options: BrowserContextOptions = {}, email = 'anna@kubek.example') {
  const id = `${url} ${email}`
  const entrance = entrances.get(id) ?? enter(url, email)
  entrances.set(id, entrance)
  const { storageState, home } = await entrance
  return { ...(await open('about:blank', { storageState, ...options })), home }
}
