// @vitest-environment happy-dom
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ChatDoor } from '../../sdk/contract.gen.ts'
import type { Answers } from '../testing.tsx'
import { door, hear, openChat, room, withoutSockets } from './testing.tsx'

beforeEach(withoutSockets)

/** A chat whose door stands so, opened. */
async function enter(part: Partial<ChatDoor>, more: Parameters<typeof openChat>[0] = {}) {
  const state = door(part)
  const chat = openChat({ ...more, sign: { door: state }, room: { door: state, ...more.room } })
  await chat.enter()
  return { ...chat, status: () => chat.find('.status').textContent }
}

describe('C3 a message that was left', () => {
  const left = { snapshot: { isLeft: true } }

  test.each([
    [{ state: 'free' }, 'Konsultant jest dostępny', 'Wiadomość czeka na konsultanta. Odpowiedź pojawi się tutaj.'],
    [{ state: 'queue', waiting: 2, wait: 170 }, 'Konsultanci rozmawiają z innymi', 'Wiadomość czeka na konsultanta. Odpowiedź pojawi się tutaj.'],
    [{ state: 'away' }, 'Teraz nikogo nie ma przy czacie', 'Wiadomość czeka na konsultanta. Odpowiemy w ciągu 4 godzin. Odpowiedź pojawi się tutaj.'],
    [
      { state: 'closed', opensAt: '2030-01-07T08:00:00.000Z' },
      'Czat jest zamknięty',
      /konsultanta\. Otwieramy: poniedziałek, .*Odpowiemy w ciągu 4 godzin od otwarcia\./,
    ],
  ] as const)('says how the door stands and what happens next: %o', async (state, status, next) => {
    const chat = await enter(state, left)
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))

    expect(chat.status()).toBe(status)
    expect(chat.find('.aside').textContent).toMatch(next)
  })

  test.each([
    [{ state: 'away' }, 'none'],
    [{ state: 'closed' }, 'before'],
  ] as const)('without an e-mail, one can still be given, also after „not now”: %o, form %s', async (state, form) => {
    const chat = await enter(state, { ...left, room: { form } })
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))
    const button = (text: string) => [...(chat.root()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === text)
    const press = async (text: string) => {
      await chat.until(() => button(text))
      button(text)?.click()
    }
    await press('Nie teraz')
    await chat.until(() => !chat.root()?.querySelector('.contact'))
    await press('Podaj e-mail')
    await chat.until(() => chat.root()?.querySelector('.contact [name=email]'))
    const email = chat.find<HTMLInputElement>('[name=email]')
    email.value = 'jan@sklep.example'
    email.dispatchEvent(new Event('input', { bubbles: true }))
    chat.find('.contact').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await chat.until(() => chat.sent('/visitor').length === 1)
    expect(chat.sent('/visitor')[0]?.body).toEqual({ email: 'jan@sklep.example' })

    hear(2, 'visitor', { email: 'jan@sklep.example' })
    await chat.until(() => chat.find('.aside').textContent?.includes('Możemy też napisać na adres jan@sklep.example.'))
    expect(chat.root()?.querySelector('.contact')).toBeNull()
  })

  test('tells that somebody came to the chat while the panel stays open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const chat = await enter({ state: 'away' }, left)
    chat.write('Pytanie')
    await chat.until(() => chat.status() === 'Teraz nikogo nie ma przy czacie')

    Object.assign(chat.page.answers, { 'GET /v1/shops/:shop/chats/:chat': () => room() })
    vi.advanceTimersByTime(60_000)
    await chat.until(() => vi.advanceTimersByTime(10_000) && chat.status() === 'Konsultant jest dostępny')
  })
})

describe('C7 whom the shop knows', () => {
  const answers: Answers = { 'GET /v1/shops/:shop/conversations': () => ({ name: 'Zofia', conversations: [] }) }
  const knownAs = (name: string) => ({ snapshot: { visitor: { name, email: null, phone: null } } })
  const begin = async (set: Parameters<typeof openChat>[0]) => {
    const chat = openChat(set)
    localStorage.setItem('kontuar:pk_test', 'v1')
    await chat.enter()
    return chat
  }

  test('is greeted by name before the first message, and the door that all see is asked without their token', async () => {
    const chat = await begin({ answers })

    await chat.until(() => chat.text().includes('Zofia, miło Cię widzieć!'))
    expect(chat.text()).toContain('Dzień dobry! W czym możemy pomóc?')
    expect(chat.sent('/chats/')[0]?.headers.get('authorization')).toBeNull()
    expect(chat.sent('/conversations')[0]?.headers.get('authorization')).toBe('Bearer v1')
  })

  test('reads under which name they write', async () => {
    const known = await begin({ answers, ...knownAs('Zofia Nowak') })
    known.write('Pytanie')
    await known.until(() => known.text().includes('Piszesz jako Zofia Nowak.'))
  })

  test('by what they have just typed does not read it again', async () => {
    const typed = openChat({ room: { form: 'before' }, ...knownAs('Maja') })
    await typed.enter()
    await typed.until(() => typed.root()?.querySelector('[name=name]'))
    const name = typed.find<HTMLInputElement>('[name=name]')
    name.value = 'Maja'
    name.dispatchEvent(new Event('input', { bubbles: true }))
    typed.write('Pytanie')
    await typed.until(() => typed.text().includes('Wysłano'))
    expect(typed.text()).not.toContain('Piszesz jako')
  })
})

describe('C5 before the first message', () => {
  test('the queue says how many wait and how long it takes', async () => {
    const chat = await enter({ state: 'queue', waiting: 2, wait: 170 })

    expect(chat.status()).toBe('W kolejce czekają 2 osoby · ok. 3 minuty czekania')
  })

  test('out of hours the promised answer counts from the opening, and without one from now', async () => {
    const shut = await enter({ state: 'closed', opensAt: '2030-01-07T08:00:00.000Z' })
    expect(shut.text()).toMatch(/Otwieramy: poniedziałek, 0?\d:00\. Zostaw wiadomość\. Odpowiemy w ciągu 4 godzin od otwarcia\./)
    shut.page.kontuar.destroy()

    const away = await enter({ state: 'away' })
    expect(away.text()).toContain('Zostaw wiadomość. Odpowiemy w ciągu 4 godzin.')
    away.page.kontuar.destroy()
    expect((await enter({ state: 'closed' })).text()).toContain('Zostaw wiadomość. Odpowiemy w ciągu 4 godzin.')
  })

  test('the same in English', async () => {
    const chat = await enter({ state: 'closed', opensAt: '2030-01-07T08:00:00.000Z' }, { lang: 'en' })

    expect(chat.text()).toContain('Leave a message. We will answer within 4 hours of opening.')
  })
})
