// @vitest-environment happy-dom
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { PlacedPoll } from './contract.gen.ts'
import { createKontuar } from './index.ts'
import { fits } from './paths.ts'

const rule = (part: Partial<PlacedPoll> = {}): PlacedPoll => ({ poll: 'p1', paths: [], into: 'main', startsAt: null, endsAt: null, ...part })
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const polls = () => [...document.querySelectorAll('kontuar-poll')].map((element) => [element.getAttribute('poll'), element.parentElement?.className])

const config = (polls: PlacedPoll[]) => async () => Response.json({ name: 'Kubek', locale: 'pl', placed: { polls } })

async function open(path: string, rules: PlacedPoll[], html = '<main class="main"></main>', answer: () => Promise<Response> = config(rules)) {
  history.replaceState(null, '', path)
  document.body.innerHTML = html
  const asked = vi.fn(answer)
  vi.stubGlobal('fetch', asked)
  const kontuar = createKontuar({ shop: 'pk_test', url: 'https://kontuar.test' })
  onTestFinished(() => {
    kontuar.destroy()
    vi.unstubAllGlobals()
    localStorage.clear()
    document.body.innerHTML = ''
  })
  return { kontuar, asked }
}
/** Another rule stands for the moment at which all rules have been looked at. */
const last = rule({ poll: 'last', into: '.main' })
const looked = () => vi.waitUntil(() => polls().some(([poll]) => poll === 'last'))

describe('P1 where a poll comes up by rule', () => {
  test.each([
    ['/', '/', true],
    ['/', '/kubki', false],
    ['/kubki', '/kubki/', true],
    ['/kubki/*', '/kubki/maly', true],
    ['/kubki/*', '/talerze/maly', false],
    ['*/maly', '/kubki/maly', true],
    ['/k*/m*y', '/kubki/maly', true],
    ['/k*i/*ki/*', '/kubki/x', false],
    ['*', '/anything', true],
    ['/a.c', '/abc', false],
  ])('the rule %s and the page %s: %s', (glob, path, isThere) => expect(fits(path, glob)).toBe(isThere))

  test('it is put into the element that the rule names, on the pages that it names', async () => {
    await open('/kubki/maly', [rule({ paths: ['/talerze/*', '/kubki/*'] }), rule({ poll: 'p2', paths: ['/'] }), last])

    await looked()
    expect(polls()).toEqual([
      ['p1', 'main'],
      ['last', 'main'],
    ])
  })

  test('before its start and after its end it is not', async () => {
    await open('/', [
      rule({ poll: 'soon', startsAt: inHours(1) }),
      rule({ poll: 'over', endsAt: inHours(-1) }),
      rule({ startsAt: inHours(-1), endsAt: inHours(1) }),
      last,
    ])

    await looked()
    expect(polls().map(([poll]) => poll)).toEqual(['p1', 'last'])
  })

  test('never twice on one page, and not where the selector is none', async () => {
    await open('/', [rule(), rule({ poll: 'p2', into: '>>' }), last], '<kontuar-poll poll="p1"></kontuar-poll><main class="main"></main>')

    await looked()
    expect(polls().map(([poll]) => poll)).toEqual(['p1', 'last'])
  })

  test('a page that changes by itself is looked at again', async () => {
    await open('/', [rule({ paths: ['/kubki'] }), last])
    await looked()

    history.pushState(null, '', '/kubki')
    document.body.append(document.createElement('p'))
    await vi.waitUntil(() => polls().length === 2)
    history.pushState(null, '', '/')
    document.body.append(document.createElement('p'))
    await vi.waitUntil(() => polls().length === 1)
  })

  test('a card in the corner can be closed and stays closed', async () => {
    const rules = [rule({ into: null }), last]
    const { kontuar } = await open('/', rules)
    await looked()
    expect(polls()).toContainEqual(['p1', 'kontuar-card'])
    expect(localStorage.length).toBe(0)

    document.querySelector('.kontuar-card')?.shadowRoot?.querySelector('button')?.click()
    expect(polls().map(([poll]) => poll)).toEqual(['last'])
    kontuar.destroy()
    await open('/', rules)
    await looked()
    expect(polls().map(([poll]) => poll)).toEqual(['last'])
  })

  test('it waits for another card, and comes when that is gone', async () => {
    await open('/', [rule({ into: null }), last], '<main class="main"></main><div class="kontuar-card"></div>')
    await looked()
    expect(polls().map(([poll]) => poll)).toEqual(['last'])

    document.querySelector('.kontuar-card')?.remove()
    await vi.waitUntil(() => polls().some(([poll]) => poll === 'p1'))
  })

  test('destroy takes all away', async () => {
    const { kontuar } = await open('/', [rule({ into: null }), last])
    await looked()

    kontuar.destroy()
    expect(polls()).toEqual([])
  })

  test('E5 where the server does not answer the page is as it was, and nothing is said', async () => {
    const warned = vi.spyOn(console, 'warn')
    const dead = async () => {
      throw new TypeError('Failed to fetch')
    }
    const { asked } = await open('/', [], undefined, dead)
    await expect(asked.mock.results[0]?.value).rejects.toThrow('Failed to fetch')

    expect(document.body.innerHTML).toBe('<main class="main"></main>')
    expect(asked).toHaveBeenCalledOnce()
    expect(warned).not.toHaveBeenCalled()
  })
})
