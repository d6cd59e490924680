import { openCard } from './card.ts'
import type { PlacedPoll } from './contract.gen.ts'
import { deviceOf } from './device.ts'
import { isAmong } from './paths.ts'
import type { Settings, Shared } from './shared.ts'
import type { Surveys } from './surveys.ts'

/** For the surveys, which come later: exported here, or the bundler would hand the loader a chunk inside a chunk. */
export { openCard }

/** One thing that comes up by itself. */
interface Rule extends Pick<PlacedPoll, 'paths' | 'into' | 'startsAt' | 'endsAt'> {
  /** Of the element: its tag, and the attribute that names it. */
  tag: string
  attribute: string
  id: string
}

/** The server's answer may be a minute old, so a rule's own time is looked at here. */
const isDue = ({ startsAt, endsAt }: Rule, now: number) => (!startsAt || Date.parse(startsAt) <= now) && (!endsAt || now < Date.parse(endsAt))

/** The longest time that a timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1

const known = new WeakMap<Shared, () => Promise<Surveys>>()

/**
 * Puts on the page what the shop's rules name, now, when the page changes and when a rule's time comes; done again it changes nothing.
 * @returns what the surveys answer, where something is asked of them
 */
export async function open(page: Shared, signal: AbortSignal, what?: 'why' | 'show', survey = '') {
  const settings = await page.settings()
  const surveys = known.get(page) ?? begin(page, settings, signal)
  if (what || settings?.placed?.surveys) await surveys()
  return what && (await surveys())[what](survey)
}

function begin(page: Shared, { placed, locale = 'en' }: Partial<Settings> = {}, signal: AbortSignal) {
  let asked: Promise<Surveys> | undefined
  const surveys = () => (asked ??= import('./surveys.ts').then(({ Surveys }) => new Surveys(page, placed?.surveys, locale, signal)))
  known.set(page, surveys)
  placePolls(page, placed?.polls ?? [], locale, signal)
  return surveys
}

function placePolls(page: Shared, polls: readonly PlacedPoll[], locale: string, signal: AbortSignal) {
  const rules: Rule[] = polls.map(({ poll, ...rule }) => ({ ...rule, tag: 'kontuar-poll', attribute: 'poll', id: poll }))
  if (!rules.length || signal.aborted) return
  const keep = deviceOf(page)
  const put = new Map<Rule, Element>()
  /** Where each rule was put last: what takes it out again is not fought. */
  const used = new Map<Rule, Element>()
  let frame = 0

  function settle() {
    frame = 0
    const path = location.pathname
    for (const rule of rules) {
      const isHere = isAmong(path, rule.paths)
      if (isHere && isDue(rule, Date.now())) show(rule)
      else if (!isHere) remove(rule)
    }
  }

  function show(rule: Rule) {
    const { tag, attribute, id, into } = rule
    if (document.querySelector(`${tag}[${attribute}="${CSS.escape(id)}"]`)) return
    const place = into === null ? document.body : find(into)
    if (!place || used.get(rule) === place) return
    const element = document.createElement(tag)
    element.setAttribute(attribute, id)
    if (into === null) {
      const closed = `:closed:${id}`
      if (document.querySelector('.kontuar-card') || keep('localStorage', closed)) return
      put.set(
        rule,
        openCard(element, page.locale ?? (document.documentElement.lang || locale), () => keep('localStorage', closed, '1')),
      )
    } else {
      place.append(element)
      put.set(rule, element)
    }
    used.set(rule, place)
  }

  function remove(rule: Rule) {
    put.get(rule)?.remove()
    put.delete(rule)
    used.delete(rule)
  }

  const later = () => {
    frame ||= requestAnimationFrame(settle)
  }
  const changes = new MutationObserver(later)
  const now = Date.now()
  const timers = rules
    .map(({ startsAt }) => Date.parse(startsAt ?? '') - now)
    .filter((wait) => wait > 0 && wait < LONGEST)
    .map((wait) => setTimeout(later, wait))

  settle()
  changes.observe(document, { childList: true, subtree: true })
  addEventListener('popstate', later, { signal })
  // where a page's address changes after its contents
  ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', later, { signal })
  signal.addEventListener('abort', () => {
    changes.disconnect()
    cancelAnimationFrame(frame)
    for (const timer of timers) clearTimeout(timer)
    for (const rule of rules) remove(rule)
  })
}

/** The shop wrote the selector, and it may be none. */
function find(selector: string) {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
