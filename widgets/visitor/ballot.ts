import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'

/** Reviews that are voted on, with what this visitor said of them. */
export interface Ballot {
  readonly opening: Opening
  readonly reviews: PublicReview[]
  /** What this visitor wrote and nobody else can see yet. */
  own: OwnReview[]
  /** By review: whether this visitor found it helpful. */
  votes: Record<string, boolean | undefined>
  /** What is said beside the review that was voted on last. */
  answer: { id: string; key: 'counted' | 'uncounted' } | undefined
}

let turn = Promise.resolve()

/** Shows the vote at once and sends it; said again it is taken back, and one that cannot be sent too. One at a time, so that the first vote names the visitor for the next. */
export function vote(ballot: Ballot, id: string, isHelpful: boolean) {
  const { shop } = ballot.opening.visitor
  const send = () => cast(ballot, id, isHelpful)
  turn = turn.then(() => navigator.locks?.request(`kontuar:${shop}`, send).catch(send) ?? send())
  return turn
}

async function cast(ballot: Ballot, id: string, isHelpful: boolean) {
  const { call, changed, visitor } = ballot.opening
  const review = ballot.reviews.find((one) => one.id === id)
  const before = ballot.votes[id]
  const wanted = before === isHelpful ? undefined : isHelpful
  const show = (own: boolean | undefined, helpful: number, key?: 'counted' | 'uncounted') => {
    ballot.votes = { ...ballot.votes, [id]: own }
    ballot.answer = key && { id, key }
    if (review) review.helpful = helpful
    changed()
  }
  const shown = review?.helpful ?? 0
  show(wanted, shown + Number(wanted === true) - Number(before === true))
  try {
    const params = { review: id }
    const token = visitor.token ?? (await toldBeside(visitor.shop))
    const options = { visitor: token }
    const votes =
      wanted === undefined
        ? await call('DELETE /v1/shops/:shop/reviews/:review/vote', { params }, options)
        : await call('PUT /v1/shops/:shop/reviews/:review/vote', { params, body: { helpful: wanted } }, options)
    visitor.token = votes.visitor
    if (!token) tellBeside(visitor.shop, votes.visitor)
    show(wanted, votes.helpful, wanted === undefined ? undefined : 'counted')
  } catch {
    show(before, shown, 'uncounted')
  }
}

/** How long another tab may take to see what this one stored, in milliseconds. */
const SEEN_AFTER = 2000
const lockOf = (shop: string, token = '') => `kontuar:${shop}:${token}`

/** Tells other tabs who the visitor is by the name of a lock: storage reaches them a moment too late. A lock kept longer would keep the page out of the back/forward cache. */
function tellBeside(shop: string, token: string) {
  navigator.locks?.request(lockOf(shop, token), () => new Promise((done) => setTimeout(done, SEEN_AFTER))).catch(() => {})
}

async function toldBeside(shop: string): Promise<string | undefined> {
  const locks = await navigator.locks?.query().catch(() => undefined)
  const prefix = lockOf(shop)
  return locks?.held?.find(({ name }) => name?.startsWith(prefix))?.name?.slice(prefix.length)
}

/** Shows what this visitor wrote and said before; without an answer the others' reviews stand alone. */
export async function remember(ballot: Ballot) {
  const { about, call, changed, signal, visitor } = ballot.opening
  const options = { signal, visitor: visitor.token, again: () => {} }
  const written = call('GET /v1/shops/:shop/visitor/reviews', { query: about }, options)
  const said = call('GET /v1/shops/:shop/visitor/votes', { query: about }, options)
  written.then(({ reviews }) => add(ballot, reviews)).catch(() => {})
  await said.then(
    ({ votes }) => {
      ballot.votes = { ...votes, ...ballot.votes }
      changed()
    },
    () => {},
  )
}

/** Puts waiting reviews of this visitor on top, each once. */
export function add(ballot: Ballot, reviews: OwnReview[]) {
  const added = reviews.filter(({ id, status }) => status === 'pending' && ballot.own.every((review) => review.id !== id))
  ballot.own = [...added, ...ballot.own]
  ballot.opening.changed()
}
