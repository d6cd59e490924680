// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { type Answers, openPage, ownReview, refuse } from '../testing.tsx'
import './index.ts'

const forms = 'POST /v1/shops/:shop/review-forms'
const reviews = 'POST /v1/shops/:shop/reviews'
const html = '<kontuar-review-form product="kubek" lang="pl"></kontuar-review-form>'

async function open(answers: Answers = {}) {
  let n = 0
  const page = openPage(html, {
    [forms]: () => ({ form: `form-${++n}`, readyIn: 0 }),
    [reviews]: () => ({ review: ownReview(), visitor: 'token' }),
    ...answers,
  })
  await page.until(() => page.findAll('[type=radio]').length === 5)
  return {
    ...page,
    type(name: string, value: string) {
      const field = page.find<HTMLInputElement>(`[name=${name}]`)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    choose: (stars: number) => page.find(`[value="${stars}"]`).click(),
    submit: () => page.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    sent: () => page.requests.filter(({ route }) => route === reviews).map(({ body }) => body),
  }
}

async function openWritten(answers: Answers = {}) {
  const page = await open(answers)
  page.choose(4)
  page.type('author', 'Kasia')
  page.type('text', 'Bardzo dobry.')
  return page
}

describe('R2 where the shop confirms e-mails', () => {
  test('a missing one is asked for by its field', async () => {
    const issues = [{ field: 'body.email', rule: 'required' }]
    const page = await openWritten({ [reviews]: () => refuse(400, 'VALIDATION_FAILED', { issues }) })
    page.submit()

    await page.until(() => page.text().includes('Podaj e-mail: sklep prosi o jego potwierdzenie.'))
  })

  test('the thanks say that a message waits', async () => {
    const page = await openWritten({ [reviews]: () => ({ review: ownReview({ waitsForEmail: true }), visitor: 'token' }) })
    page.submit()

    await page.until(() => page.text().includes('otwórz odnośnik z wiadomości'))
  })
})

describe('R1 R2 the review form', () => {
  test('shows only the stars until they are chosen', async () => {
    const page = await open()
    expect(page.findAll('textarea').length).toBe(0)

    page.choose(5)
    expect(page.findAll('textarea').length).toBe(1)
  })

  test('sends what was written and thanks, with the focus on the thanks', async () => {
    const page = await openWritten()
    const told = vi.fn()
    page.kontuar.on('review.sent', told)

    page.submit()
    await page.until(() => page.text().includes('Dziękujemy za opinię!'))
    expect(page.sent()).toEqual([
      { subject: 'product', product: 'kubek', stars: 4, title: '', text: 'Bardzo dobry.', author: 'Kasia', website: '', form: 'form-1', locale: 'pl' },
    ])
    expect(page.text()).toContain('Czeka teraz na sprawdzenie.')
    expect(page.widget.shadowRoot?.activeElement?.localName).toBe('h2')
    expect(told).toHaveBeenCalledWith({ subject: 'product', product: 'kubek', review: ownReview() })
    expect(localStorage.getItem('kontuar:pk_test')).toBe('token')
    expect(sessionStorage.length).toBe(0)
  })

  test('tells beside each field what is missing, and goes to the first', async () => {
    const page = await open()
    page.choose(3)
    page.type('email', 'kasia')

    page.submit()
    await page.until(() => page.find('#author-about').textContent === 'Podaj imię lub pseudonim.')
    expect(page.find(`#${page.find('#email').getAttribute('aria-describedby')}`).textContent).toBe(
      'Nigdzie go nie pokażemy.Sprawdź adres, na przykład anna@example.com.',
    )
    expect(page.find('#email').getAttribute('aria-invalid')).toBe('true')
    expect(page.widget.shadowRoot?.activeElement?.id).toBe('author')
    expect(page.sent()).toEqual([])
  })

  test("the server's own objections are shown at the fields", async () => {
    const issues = [{ field: 'body.text', rule: 'too_big', limit: 4000 }]
    const page = await openWritten({ [reviews]: () => refuse(400, 'VALIDATION_FAILED', { issues }) })

    page.submit()
    await page.until(() => page.findAll('#text-about .error').length === 1)
    expect(page.find('#text-about').textContent).toBe('Najwyżej 4000 znaków.')
  })

  test('the form is asked for at the first touch, and the time trap is waited out', async () => {
    let readyAt = Infinity
    let sentAt = 0
    const page = await open({
      [forms]: () => {
        readyAt = Date.now() + 40
        return { form: 'form-1', readyIn: 40 }
      },
      [reviews]: () => {
        sentAt = Date.now()
        return { review: ownReview(), visitor: 'token' }
      },
    })
    expect(page.requests).toEqual([])
    page.find('form').dispatchEvent(new Event('pointerdown', { bubbles: true }))
    await page.until(() => page.requests.length > 0)
    expect(page.requests.map(({ route }) => route)).toEqual([forms])

    page.choose(4)
    page.type('author', 'Kasia')
    page.submit()
    await page.until(() => page.text().includes('Dziękujemy'))
    expect(sentAt).toBeGreaterThanOrEqual(readyAt - 1)
    expect(page.requests.filter(({ route }) => route === forms).length).toBe(1)
  })

  test('an expired form is changed for a new one, once', async () => {
    const page = await openWritten({
      [reviews]: ({ body }) => (body.form === 'form-1' ? refuse(400, 'FORM_EXPIRED') : { review: ownReview(), visitor: 'token' }),
    })

    page.submit()
    await page.until(() => page.text().includes('Dziękujemy'))
    expect(page.sent().map(({ form }) => form)).toEqual(['form-1', 'form-2'])
  })

  test('after a broken network the text is still there, and the same form is sent again', async () => {
    const page = await openWritten({
      [reviews]: () => {
        throw new TypeError('offline')
      },
    })
    page.submit()
    await page.until(() => page.text().includes('Nie udało się wysłać.'))
    expect(page.find<HTMLTextAreaElement>('textarea').value).toBe('Bardzo dobry.')

    page.answers[reviews] = () => ({ review: ownReview(), visitor: 'token' })
    page.submit()
    await page.until(() => page.text().includes('Dziękujemy'))
    expect(page.sent().map(({ form }) => form)).toEqual(['form-1', 'form-1'])
  })

  test('says when to try again after too many tries, and that a review was given', async () => {
    const page = await openWritten({ [reviews]: () => refuse(429, 'TOO_MANY_REQUESTS', {}, { 'retry-after': '130' }) })
    page.submit()
    await page.until(() => page.text().includes('spróbuj ponownie za 3 minuty'))

    page.answers[reviews] = () => refuse(409, 'REVIEW_ALREADY_GIVEN')
    page.submit()
    await page.until(() => page.text().includes('Mamy już Twoją opinię.'))
  })

  test('E5 stores nothing before typing, and restores what was typed after a reload', async () => {
    const page = await open()
    expect(sessionStorage.length).toBe(0)
    page.choose(2)
    page.type('text', 'Zostaje.')

    document.body.innerHTML = html
    const again = document.body.firstElementChild
    await page.until(() => again?.shadowRoot?.querySelector('textarea')?.value === 'Zostaje.')
  })
})
