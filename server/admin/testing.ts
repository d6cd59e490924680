import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { signedInAt } from '../../scripts/testing/admin.ts'
import type { inChromium } from '../../scripts/testing/browser.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import type { ChatSnapshot } from '../../sdk/contract.gen.ts'

type Open = ReturnType<typeof inChromium>

/** What a shopper says of themselves, and which chat they write to: the first unless named. */
export interface Told {
  name?: string
  chat?: string
}

/** A consultant in the console of the demo shop. */
export async function consultantAt(demo: RunningServer, open: Open, email: string) {
  const opened = await signedInAt(open, demo.url, {}, email)
  const { page, home } = opened
  await page.goto(`${home}/chat?folder=waiting`)
  await page.locator('.inbox').waitFor()
  return opened
}

/** A shopper who writes to the chat, as the widget would. */
export async function shopperOf(demo: RunningServer, page: Page, home: string, text: string, { name, chat: wanted }: Told = {}) {
  const shop = home.split('/').at(-1) ?? ''
  const chat = wanted ?? (await page.evaluate(async (shop) => (await (await fetch(`/api/shops/${shop}/chat/desk`)).json()).chats[0].id as string, shop))
  const key = /pk_\S+/.exec(demo.printed())?.[0]
  const id = randomUUID()
  const at = `${demo.url}/v1/shops/${key}/conversations/${id}`
  const ask = async (method: string, path: string, body?: object, token?: string) => {
    const headers = { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(at + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }
  const place = { url: `${demo.url}/demo/koszyk`, title: 'Koszyk' }
  const message = { key: randomUUID(), text }
  const { visitor } = await ask('PUT', '', { chat, locale: 'pl', seed: randomUUID(), ...place, ...(name && { name }), message })
  return {
    id,
    say: (text: string) => ask('PUT', `/messages/${randomUUID()}`, { text, ...place }, visitor),
    hears: async (): Promise<string[]> => ((await ask('GET', '', undefined, visitor)).snapshot as ChatSnapshot).messages.map(({ text }) => text),
  }
}
