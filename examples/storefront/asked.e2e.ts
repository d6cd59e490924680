import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const DAY = 24 * 60 * 60_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()
const order = (email: string) => ({
  ...{ status: 'delivered', currency: 'PLN', totalMinor: 9900, placedAt: daysAgo(5), deliveredAt: daysAgo(2) },
  customer: { email, firstName: 'Ewa' },
  consents: [{ purpose: 'review_requests', granted: true, text: 'Zgadzam się' }],
  lines: [
    { productId: 'kubek-polny', name: 'Kubek „Polny”', quantity: 1 },
    { productId: 'miska', name: 'Miska', quantity: 1 },
  ],
})

/** Puts an order in as the shop's back end does, and sends its request from the admin page. */
async function asked(external: string, locale: 'pl' | 'en') {
  const { page, errors, home } = await signedInAt(open, demo.url)
  await page.goto(`${home}/reviews`)
  const shop = home.split('/').at(-1)
  await page.evaluate(
    async ([path, locale, body]) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      await fetch(path.replace(/\/orders.*/, ''), { method: 'PATCH', headers, body: JSON.stringify({ locale }) })
      await fetch(path, { method: 'PUT', headers, body })
    },
    [`/api/shops/${shop}/orders/${external}`, locale, JSON.stringify(order(`${external}@poczta.example`))] as const,
  )
  await page.goto(`${home}/requests?state=queued`)
  await page.getByRole('button', { name: `Wyślij teraz: zamówienie ${external}` }).click()
  await isFine(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Wyślij teraz' }).click()
  await page.getByText('Wysłano prośbę').waitFor()
  await page.goto(`${home}/settings/mail`)
  await page.getByRole('listitem').filter({ hasText: external }).getByRole('link').click()
  const mail = (await page.locator('.mail-text').textContent()) ?? ''
  const linkTo = (purpose: string) => new RegExp(`http\\S+/t/${purpose}/\\S+`).exec(mail)?.[0] ?? ''
  return { page, home, errors, form: linkTo('order'), leave: linkTo('unsubscribe') }
}

describe('Q2 a buyer who is asked', () => {
  test('rates the order by keyboard alone, mends a mistake, and finds the reviews waiting for the staff', async () => {
    const { page: office, home, form, errors } = await asked('2001', 'pl')
    const { page, errors: heard } = await open(form)
    await isFine(page)

    await page.getByRole('group', { name: 'Ocena' }).first().getByRole('radio', { name: 'bez oceny' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Trzyma ciepło')
    await page.keyboard.press('Control+Enter')
    await page.getByLabel('Podpis przy opinii').press('Enter')
    await page.getByRole('alert').getByText('wybierz, ile gwiazdek').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    await isFine(page)
    expect(await page.getByLabel('Opinia (jeśli chcesz)').first().inputValue()).toBe('Trzyma ciepło')

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    for (let stars = 5; stars >= 4; stars--) await page.keyboard.press('ArrowLeft')
    await page.getByLabel('Podpis przy opinii').press('Enter')
    await page.getByRole('heading', { name: 'Dziękujemy za opinię!' }).waitFor()
    await page.getByText('Kubek „Polny”: 4 na 5').waitFor()
    await isFine(page)

    await office.goto(`${home}/reviews?status=pending`)
    await office.getByText('Trzyma ciepło', { exact: true }).waitFor()
    expect(errors).toEqual([])
    expect(heard.filter((error) => !error.includes('422'))).toEqual([])
  })

  test('opens the form of one product by a star, in English, without script', async () => {
    const { form } = await asked('2002', 'en')
    const { page } = await open(`${form}?product=miska&stars=2`, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })

    expect(await page.getByRole('radio', { name: '2 out of 5 – poor' }).first().isChecked()).toBe(true)
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Miska')
    await page.getByText('Other products of this order (1)').click()
    await page.getByLabel('Review (if you like)').first().fill('A chip in it.')
    await page.getByRole('button', { name: 'Send the review' }).click()
    await page.getByText('Miska: 2 out of 5').waitFor()

    const { page: again } = await open(form)
    await isFine(again)
    await again.getByText('You can still change it.').waitFor()
  })

  test('leaves with one button, and may come back', async () => {
    const { leave } = await asked('2003', 'pl')
    const { page, errors } = await open(leave)
    await isFine(page)
    await page.getByRole('button', { name: 'Nie chcę próśb o opinię' }).press('Enter')
    await page.getByRole('heading', { name: 'Nie będziemy więcej pytać' }).waitFor()
    await isFine(page)
    await page.getByRole('button', { name: 'Chcę dostawać prośby' }).press('Enter')
    await page.getByRole('heading', { name: 'Prośby o opinię są włączone' }).waitFor()
    await isFine(page)
    expect(errors).toEqual([])
  })
})

describe('Q3 Q8 the rules', () => {
  test('are set in plain words, kept, and count for the queue', async () => {
    const { page, home, errors } = await asked('2004', 'pl')
    await page.goto(`${home}/settings/reviews`)
    await page.getByText('Odpowiedzi dotąd').first().waitFor()
    await isFine(page)
    await page.getByLabel('Po ilu dniach').fill('99')
    await page.getByRole('button', { name: 'Zapisz' }).click()
    await page.getByText('Podaj liczbę dni od 0 do 60.').waitFor()
    await page.getByLabel('Po złożeniu zamówienia').check()
    await page.getByLabel('Po ilu dniach').fill('3')
    await page.getByText('Kto kupi dziś, dostanie prośbę za 3 dni.').waitFor()
    await page.getByLabel('Wszystkich, którzy nie odmówili').check()
    await page.getByRole('button', { name: 'Zapisz' }).click()
    await page.getByText('Zapisano').waitFor()
    await page.reload()
    expect(await page.getByLabel('Po złożeniu zamówienia').isChecked()).toBe(true)
    expect(await page.getByLabel('Po ilu dniach').inputValue()).toBe('3')
    await page.goto(`${home}/settings/audit`)
    await page.getByText('zmieniono zasady zbierania opinii').first().waitFor()
    expect(errors).toEqual([])
  })
})
