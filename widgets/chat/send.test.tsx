// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { refuse } from '../testing.tsx'
import { openChat, withoutSockets } from './testing.tsx'

beforeEach(withoutSockets)

describe('C8 a text that is longer than a message', () => {
  test('is not cut: what fits is sent up to a space, the rest stays to be sent next, and the shopper is told', async () => {
    const chat = openChat()
    await chat.enter()
    const field = () => chat.find<HTMLTextAreaElement>('.composer textarea')
    const words = (count: number) => 'kubek '.repeat(count).trim()
    field().value = words(700)
    field().dispatchEvent(new Event('input', { bubbles: true }))
    await chat.until(() => chat.text().includes('Jedna wiadomość mieści 4000 znaków.'))

    chat.write(words(700))
    await chat.until(() => chat.text().includes('Wysłano'))

    expect(chat.sent('PUT')[0]?.body).toMatchObject({ message: { text: words(666) } })
    expect(field().value).toBe(words(34))
    expect(chat.text()).not.toContain('mieści')
  })
})

describe('C17 somebody from whom the shop takes no messages', () => {
  test('is told so and that the shop can be reached otherwise, and not to try again', async () => {
    const chat = openChat({ answers: { 'PUT /v1/shops/:shop/conversations/:conversation': () => refuse(403, 'CHAT_REFUSED') } })
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Nie wysłano'))

    expect(chat.find('.notice').textContent).toBe('Nie możemy teraz przyjąć Twoich wiadomości na czacie. Skontaktuj się ze sklepem inną drogą.')
    expect(chat.find('.status').textContent).toBe('Czat niedostępny')
    expect(chat.root()?.querySelector('.meta button, .composer')).toBeNull()
  })
})
