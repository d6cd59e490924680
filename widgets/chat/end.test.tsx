// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { door, hear, message, openChat, withoutSockets } from './testing.tsx'

beforeEach(withoutSockets)

/** A conversation that has begun. */
async function begun(set: Parameters<typeof openChat>[0] = {}) {
  const chat = openChat(set)
  await chat.enter()
  chat.write('Pytanie')
  await chat.until(() => chat.text().includes('Wysłano'))
  const askEnd = async () => {
    chat.find('.head .end').click()
    await chat.until(() => chat.root()?.querySelector('.ask .main'))
  }
  return { ...chat, askEnd, asked: () => chat.find('.ask p').textContent }
}

describe('C10 the end', () => {
  test('is said in words, and „x” hides the panel and ends nothing', async () => {
    const chat = await begun()
    expect(chat.find('.head .end').textContent).toBe('Zakończ')
    const buttons = [...(chat.root()?.querySelectorAll<HTMLElement>('.head button') ?? [])]
    expect(buttons.at(-1)?.getAttribute('aria-label')).toBe('Schowaj czat')

    buttons.at(-1)?.click()

    await chat.until(() => chat.button()?.ariaExpanded === 'false')
    expect(chat.sent('/end')).toEqual([])
    expect(chat.button()?.textContent).toBe('Twoja rozmowa')
  })

  test('of what nobody answered is asked about as such, and not rated', async () => {
    const chat = await begun()
    await chat.askEnd()
    expect(chat.asked()).toBe('Zakończyć, zanim ktoś odpowie? Sklep zachowa Twoją wiadomość. Nową rozmowę możesz zacząć w każdej chwili.')

    hear(2, 'status', { state: 'closed', endedBy: 'visitor' })
    await chat.until(() => chat.root()?.querySelector('.over'))
    expect(chat.root()?.querySelector('.rating')).toBeNull()
  })

  test('of what was answered frees the consultant, and is rated', async () => {
    const chat = await begun()
    hear(2, 'message', message(2))
    await chat.askEnd()
    expect(chat.asked()).toMatch(/^Zakończyć rozmowę\? Konsultant zajmie się kimś innym\./)

    hear(3, 'status', { state: 'closed', endedBy: 'visitor' })
    await chat.until(() => chat.root()?.querySelector('.rating'))
  })

  test('is asked about in the place of the contact form', async () => {
    const away = door({ state: 'away' })
    const chat = await begun({ sign: { door: away }, room: { door: away }, snapshot: { isLeft: true } })
    await chat.until(() => chat.root()?.querySelector('.contact'))

    await chat.askEnd()

    expect(chat.root()?.querySelector('.contact')).toBeNull()
  })
})
