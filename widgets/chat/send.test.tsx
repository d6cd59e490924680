// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
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
