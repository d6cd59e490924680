// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../server/testing.hostile.ts'
import { type Answers, refuse } from '../testing.tsx'
import { door, hear, message, openChat, room, Socket, stream, withoutSockets } from './testing.tsx'

beforeEach(withoutSockets)

describe('C5 the button', () => {
  test.each([
    [door(), 'Konsultant on-line'],
    [door({ state: 'queue', waiting: 3 }), 'Kolejka: 3'],
    [door({ state: 'away' }), 'Zostaw wiadomość'],
    [door({ state: 'closed', opensAt: '2030-01-07T08:00:00.000Z' }), 'Zostaw wiadomośćotwieramy: pon.'],
  ])('says how the door stands: %o', async (door, label) => {
    const chat = openChat({ sign: { door } })

    await chat.until(() => chat.button()?.textContent?.startsWith(label))
    expect(document.querySelector('kontuar-chat')?.getAttribute('data-state')).toBe(door.state)
  })

  test('is only on the pages and in the languages of its chat', async () => {
    history.replaceState(null, '', '/kubki/maly')
    const chat = openChat({ sign: { pages: ['/koszyk*'] } })
    await chat.until(() => chat.page.requests.length === 0 && customElements.get('kontuar-chat'))
    expect(chat.button()).toBeUndefined()

    history.replaceState(null, '', '/koszyk/1')
    dispatchEvent(new PopStateEvent('popstate'))
    await chat.until(chat.button)
  })

  test('stands where the shop puts it, and then not in the corner', async () => {
    const chat = openChat({ html: '<kontuar-chat></kontuar-chat>' })

    await chat.until(() => chat.button()?.textContent === 'Konsultant on-line')
    expect(document.querySelectorAll('kontuar-chat').length).toBe(1)
  })

  test('E5 before a click nothing is stored, no socket is open and nobody was asked', async () => {
    const chat = openChat()
    await chat.until(chat.button)

    expect([localStorage.length, sessionStorage.length, Socket.all.length, chat.page.requests.length]).toEqual([0, 0, 0, 0])
  })
})

describe('C8 C9 a conversation', () => {
  test('begins with a message, and its events are shown once', async () => {
    const chat = openChat()
    await chat.enter()
    expect(chat.text()).toContain('Dzień dobry! W czym możemy pomóc?')
    expect([localStorage.length, sessionStorage.length, Socket.all.length]).toEqual([0, 0, 0])

    chat.write('Pytanie')
    await chat.until(() => Socket.all[0]?.said[0])
    expect(chat.sent('PUT')[0]?.body).toMatchObject({ chat: 'c1', locale: 'pl', message: { text: 'Pytanie' } })
    expect(Socket.all[0]?.said[0]).toMatchObject({ t: 'hello', token: 'v1' })
    hear(2, 'owner', { consultant: { id: 'u1', name: 'Ola' }, isAway: false })
    hear(3, 'message', message(3, { text: 'Proszę https://kubek.example/a, tak.' }))
    hear(3, 'message', message(3))
    await chat.until(() => chat.text().includes('Proszę'))

    expect([...(chat.root()?.querySelectorAll('.bubble a') ?? [])].map((link) => [link.textContent, link.getAttribute('rel')])).toEqual([
      ['https://kubek.example/a', 'noopener noreferrer nofollow ugc'],
    ])
    expect(chat.root()?.querySelectorAll('.message').length).toBe(2)
    expect(chat.find('[role=status]').textContent).toBe('Ola: Proszę https://kubek.example/a, tak.')
    await chat.until(() => Socket.all[0]?.said.some(({ t, s }) => t === 'seen' && s === 3))
  })

  test('shows how far each of the shopper’s messages got', async () => {
    const chat = openChat()
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))

    hear(2, 'seen', { side: 'staff', got: 1, seen: 0 })
    await chat.until(() => chat.text().includes('Dostarczono'))
    hear(3, 'seen', { side: 'staff', got: 1, seen: 1 })
    await chat.until(() => chat.text().includes('Przeczytano'))
  })

  test('a refused message says so, and goes out when asked again', async () => {
    const chat = openChat({ answers: { 'PUT /v1/shops/:shop/conversations/:conversation': () => refuse(404, 'CHAT_NOT_FOUND') } })
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Nie wysłano'))

    Object.assign(chat.page.answers, { 'PUT /v1/shops/:shop/conversations/:conversation': () => undefined })
    chat.find('.meta button').click()
    await chat.until(() => chat.text().includes('Wysłano'))
  })

  test('what could not be sent waits over a reload, and is sent once with the same key', async () => {
    const broken = () => {
      throw new TypeError('no network')
    }
    const chat = openChat({ answers: { 'PUT /v1/shops/:shop/conversations/:conversation': broken } })
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysyłanie…'))
    const [first] = chat.sent('PUT')
    const kept = { ...sessionStorage }
    chat.page.kontuar.destroy()
    Object.assign(sessionStorage, kept)

    const again = openChat()
    await again.until(() => again.sent('PUT').length > 0)
    expect(again.sent('PUT')[0]?.body.message).toEqual(first?.body.message)
    expect(again.sent('PUT')[0]?.route).toBe(first?.route)
  })

  test('a message that comes while the panel is hidden is counted on the button', async () => {
    const chat = openChat()
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))
    chat.page.kontuar.chat.close()
    await chat.until(() => chat.button()?.ariaExpanded === 'false')

    hear(2, 'message', message(2))
    await chat.until(() => chat.button()?.textContent === '1 nowa wiadomość')
  })

  test('says the place in the queue, a break and who took over', async () => {
    const chat = openChat()
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))

    hear(2, 'queue', { place: 2, wait: 170 })
    await chat.until(() => chat.find('.status').textContent === 'Jesteś w kolejce, miejsce 2 · ok. 3 minuty czekania')
    hear(3, 'owner', { consultant: { id: 'u1', name: 'Ola' }, isAway: false })
    hear(4, 'status', { state: 'active' })
    hear(5, 'away', { isAway: true })
    await chat.until(() => chat.find('.status').textContent === 'Chwilowa przerwa, konsultant zaraz wróci')
    hear(6, 'owner', { consultant: { id: 'u2', name: 'Jan' }, isAway: false })
    await chat.until(() => chat.find('.notice').textContent === 'Rozmowę prowadzi teraz Jan.')
    expect(chat.find('h2').textContent).toBe('Jan')
  })

  test('a colleague who types is shown until they stop', async () => {
    const chat = openChat()
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))

    Socket.all[0]?.hear({ t: 'ephemeral', c: stream(), k: 'typing', d: { by: 'staff:u1', on: true }, ttl: 6000 })
    await chat.until(() => chat.text().includes('pisze…'))
    Socket.all[0]?.hear({ t: 'ephemeral', c: stream(), k: 'typing', d: { by: 'staff:u1', on: false }, ttl: 6000 })
    await chat.until(() => !chat.text().includes('pisze…'))
  })

  test('C17 hostile texts are words and nothing else', async () => {
    const messages = HOSTILE_TEXTS.map((text, n) => message(n + 2, { text, name: text }))
    const chat = openChat({ snapshot: { messages } })
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.root()?.querySelectorAll('.message').length === messages.length + 1)

    expect(chat.root()?.querySelectorAll('script, iframe, .message img, [onerror], [href^="javascript"]').length).toBe(0)
    expect(chat.root()?.querySelectorAll('.message .bubble')[0]?.textContent).toBe(HOSTILE_TEXTS[0])
  })
})

describe('C7 C15 before and after it', () => {
  test('nobody there: who writes may leave an address, and a wrong one is not sent', async () => {
    const chat = openChat({ sign: { door: door({ state: 'away' }) }, room: { door: door({ state: 'away' }) } })
    await chat.enter()
    await chat.until(() => chat.text().includes('Zostaw wiadomość. Odpowiemy w ciągu 4 godzin.') && chat.root()?.querySelector('[name=email]'))
    const email = chat.find<HTMLInputElement>('[name=email]')
    email.value = 'to nie adres'
    email.dispatchEvent(new Event('input', { bubbles: true }))
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Sprawdź adres e-mail'))
    expect(chat.sent('PUT')).toEqual([])

    email.value = 'jan@sklep.example'
    email.dispatchEvent(new Event('input', { bubbles: true }))
    chat.write('Pytanie')
    await chat.until(() => chat.sent('PUT').length === 1)
    expect(chat.sent('PUT')[0]?.body).toMatchObject({ email: 'jan@sklep.example' })
  })

  test('the end is asked about, told to the page, rated, and a new conversation begins', async () => {
    const chat = openChat()
    const ended: unknown[] = []
    chat.page.kontuar.on('chat.ended', (told) => ended.push(told))
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.text().includes('Wysłano'))
    hear(2, 'message', message(2))
    chat.find('.head .end').click()
    await chat.until(() => chat.root()?.querySelector('.ask .main'))
    chat.find('.ask .main').click()
    await chat.until(() => chat.sent('/end').length === 1)
    hear(3, 'status', { state: 'closed', endedBy: 'visitor' })

    await chat.until(() => chat.root()?.querySelector('.rating'))
    expect(ended).toEqual([expect.objectContaining({ chat: 'c1', endedBy: 'visitor' })])
    await chat.until(() => chat.text().includes('Wróć do rozmowy'))
    chat.find<HTMLInputElement>('[name=stars][value="4"]').checked = true
    chat.find('.rating').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await chat.until(() => chat.text().includes('Dziękujemy za ocenę.'))
    expect(chat.sent('/rating')[0]?.body).toEqual({ stars: 4, text: '' })

    chat.find('.anew').click()
    await chat.until(() => chat.root()?.querySelector('.composer'))
    expect(chat.root()?.querySelectorAll('.message').length).toBe(0)
  })

  test('the form after the first message is told to the shop and goes', async () => {
    const chat = openChat({ room: { form: 'after' } })
    await chat.enter()
    expect(chat.root()?.querySelector('.contact')).toBeNull()
    chat.write('Pytanie')
    await chat.until(() => chat.root()?.querySelector('.contact [name=email]'))
    const email = chat.find<HTMLInputElement>('[name=email]')
    email.value = 'jan@sklep.example'
    email.dispatchEvent(new Event('input', { bubbles: true }))
    chat.find('.contact').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

    await chat.until(() => chat.sent('/visitor').length === 1 && !chat.root()?.querySelector('.contact'))
    expect(chat.sent('/visitor')[0]?.body).toEqual({ email: 'jan@sklep.example' })
  })

  test('a conversation that is over is mailed to the address the shopper gives', async () => {
    const chat = openChat({ snapshot: { state: 'closed', endedBy: 'staff' } })
    await chat.enter()
    chat.write('Pytanie')
    await chat.until(() => chat.root()?.querySelector('[name=mail]'))
    chat.find<HTMLInputElement>('[name=mail]').value = 'jan@sklep.example'
    chat.find('.over .line').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await chat.until(() => chat.text().includes('Wysyłamy zapis rozmowy na adres jan@sklep.example.'))
    expect(chat.sent('/transcript')[0]?.body).toEqual({ email: 'jan@sklep.example' })
  })

  test('a browser that knows its visitor but not the conversation finds the one that is open, and asks only once it is opened', async () => {
    const own = (id: string, part: object) => ({ id, chat: 'c1', state: 'active', lastMessageAt: null, ...part })
    const conversations = [own('00000000-0000-4000-8000-000000000001', { state: 'closed' }), own('00000000-0000-4000-8000-000000000002', {})]
    const chat = openChat({ answers: { 'GET /v1/shops/:shop/conversations': () => ({ conversations }) } as Answers })
    localStorage.setItem('kontuar:pk_test', 'v1')
    await chat.until(chat.button)
    expect(chat.page.requests.filter(({ route }) => route.includes('conversations'))).toEqual([])
    await chat.enter()
    await chat.until(() => Socket.all.length === 1 && stream() === 'conversation:00000000-0000-4000-8000-000000000002')
  })

  test('a server that is gone is said, with a way to try again', async () => {
    const chat = openChat({ answers: { 'GET /v1/shops/:shop/chats/:chat': () => refuse(503, 'DOWN') } as Answers })
    await chat.enter()
    await chat.until(() => chat.text().includes('Czat się nie otworzył.'))

    Object.assign(chat.page.answers, { 'GET /v1/shops/:shop/chats/:chat': () => room() })
    chat.find('.notice button').click()
    await chat.until(() => !chat.text().includes('Czat się nie otworzył.'))
  })

  test('C15 a hint comes when the cart is worth it, without a request, and goes when it is closed', async () => {
    const chat = openChat({ sign: { proactive: [{ id: 'p1', text: { pl: 'Pomóc w zakupach?' }, urls: [], seconds: null, cartMinor: 10_000 }] } })
    await chat.until(chat.button)
    const hint = () => document.querySelector('kontuar-chat')?.shadowRoot?.querySelector('[role=status]')
    await chat.until(hint)
    expect(hint()?.textContent).toBe('')

    chat.page.kontuar.track('cart', { value: 12_000, currency: 'PLN' })
    await chat.until(() => hint()?.textContent?.startsWith('Pomóc w zakupach?'))
    expect([chat.page.requests.length, localStorage.length, sessionStorage.length]).toEqual([0, 0, 0])
    hint()?.querySelectorAll('button')[1]?.click()
    expect(hint()?.textContent).toBe('')
  })

  test('C15 the first message, and no other, tells which line of the shop it answers', async () => {
    const chat = openChat({ sign: { proactive: [{ id: 'p1', text: { pl: 'Pomóc w zakupach?' }, urls: [], seconds: null, cartMinor: null }] } })
    const hint = () => document.querySelector('kontuar-chat')?.shadowRoot?.querySelector<HTMLElement>('[role=status] button')
    await chat.until(hint)
    hint()?.click()
    await chat.until(() => chat.root()?.querySelector('.composer'))
    chat.write('Tak, proszę')
    await chat.until(() => Socket.all[0]?.said[0])
    chat.write('Szukam kubka')
    await chat.until(() => chat.sent('PUT')[1])

    const [first, second] = chat.sent('PUT')
    expect(first?.body).toMatchObject({ greeting: 'p1', message: { text: 'Tak, proszę' } })
    expect(second?.body).toEqual({ text: 'Szukam kubka', url: expect.any(String), title: '' })
  })
})
