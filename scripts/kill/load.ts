import { newForm } from '../../server/modules/reviews/service/form.ts'
import type { Status } from '../../server/modules/reviews/table.ts'
import type { Ledger } from './ledger.ts'

export interface Shop {
  id: string
  key: string
  secret: string
  /** A signed-in manager's headers. */
  staff: Record<string, string>
}

const SUBMITTERS = 64
const PRODUCTS = 5

/** Shoppers and a moderator at work, until the server is no more. */
export async function work(origin: string, shop: Shop, ledger: Ledger) {
  await Promise.all([moderate(origin, shop, ledger), ...Array.from({ length: SUBMITTERS }, () => submit(origin, shop, ledger))])
}

async function submit(origin: string, shop: Shop, ledger: Ledger) {
  for (let isServing = true; isServing; ) {
    const form = ledger.unsure.pop() ?? newForm(shop.secret, shop.id, Date.now() - 10_000)
    const product = `p${Math.floor(Math.random() * PRODUCTS)}`
    // the same form twice at once, as an impatient finger sends it
    const sendings = Array.from({ length: Math.random() < 0.05 ? 2 : 1 }, () => send(`${origin}/v1/shops/${shop.key}/reviews`, reviewOf(form, product)))
    const answers = await Promise.all(sendings)
    for (const answer of answers) {
      if (answer?.status === 201) ledger.acknowledge(form, (answer.body as { review: { id: string } }).review.id)
      else if (answer) ledger.breaches.push(`a submission was answered ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    if (answers.includes(undefined)) ledger.unsure.push(form)
    isServing = !answers.includes(undefined)
  }
}

const reviewOf = (form: string, product: string) => ({
  form,
  product,
  stars: 1 + Math.floor(Math.random() * 5),
  title: 'Kubek',
  text: 'Trzyma ciepło.',
  author: 'Zofia',
})

const DECISIONS = [
  { action: 'publish', from: ['pending', 'rejected'], to: 'published' },
  { action: 'reject', from: ['pending', 'published'], to: 'rejected', reason: 'spam' },
  { action: 'delete', from: ['pending', 'published', 'rejected'], to: 'deleted' },
] as const

async function moderate(origin: string, shop: Shop, ledger: Ledger) {
  for (let turn = 0; ; turn++) {
    const { action, from, to, ...reason } = DECISIONS[turn % 4 === 3 ? 2 : turn % 4 === 2 ? 1 : 0]
    const reviews = [...new Set(ledger.some(3))].filter((id) => mayStart(ledger.statuses.get(id), from))
    if (reviews.length === 0) {
      // before the first review there is nothing to decide; any request yields to the submitters, and tells when the server is gone
      if (!(await send(`${origin}/healthz`))) return
      continue
    }
    for (const id of reviews) ledger.statuses.get(id)?.add(to)
    const answer = await send(`${origin}/api/shops/${shop.id}/reviews/actions`, { action, reviews, ...reason }, shop.staff)
    if (!answer) return
    const { changed = [] } = answer.body as { changed?: string[] }
    if (changed.length !== reviews.length) ledger.breaches.push(`${action} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
    for (const id of changed) ledger.decide(id, to)
  }
}

const mayStart = (statuses: Set<Status> | undefined, from: readonly Status[]) => !!statuses && [...statuses].every((status) => from.includes(status))

/** The answer, or undefined where none came. */
export async function send(url: string, body?: object, headers: Record<string, string> = {}) {
  try {
    const post = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
    const answer = await fetch(url, body ? post : {})
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as unknown }
  } catch {
    return undefined
  }
}
