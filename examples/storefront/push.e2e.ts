import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { axe, inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { click, deliver, stubPushManager, watchWorkers } from '../../server/modules/push/testing.browser.ts'
import { FakeBrowser, type FakePushService, fakePushService, vapidClaims } from '../../server/modules/push/testing.service.ts'

const TITLE = 'Nowe kubki <b>już są</b>'

let demo: RunningServer
let service: FakePushService
beforeAll(async () => {
  service = await fakePushService()
  const ca = join(tmpdir(), `kontuar-ca-${crypto.randomUUID()}.pem`)
  writeFileSync(ca, service.ca)
  demo = await startDemo({ PUSH_LOCAL_SERVICES: service.origin, PUSH_LOCAL_CA: ca })
})
afterAll(async () => {
  await demo.stop()
  service.close()
})
const open = inChromium()

/** A shopper at the home page, with the permission and the push subscription that a test gives them. */
async function shopper(permission: 'granted' | 'denied' | 'prompt', options: Parameters<typeof open>[1] = {}, path = '/demo/') {
  const browser = new FakeBrowser()
  const { page, context, errors } = await open('about:blank', options)
  const session = await context.newCDPSession(page)
  if (permission === 'granted') await context.grantPermissions(['notifications'], { origin: demo.url })
  else {
    const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo
    const where = { origin: demo.url, ...(browserContextId && { browserContextId }) }
    await session.send('Browser.setPermission', { permission: { name: 'notifications' }, setting: permission, ...where })
  }
  await stubPushManager(page, service.origin + browser.path, browser)
  await page.goto(demo.url + path)
  const widget = page.locator('kontuar-push')
  await widget.scrollIntoViewIfNeeded()
  await widget.getByRole('button').waitFor()
  return { page, context, errors, session, browser, widget }
}

describe('N1 N2 N3 N4 from the bell to the click', () => {
  test('a shopper opts in, the shop writes, the notification comes, is clicked and counted, and the shopper opts out', async () => {
    const { page, context, errors, session, browser, widget } = await shopper('granted')
    const registrationAt = await watchWorkers(session)

    // the bell: the value first, and nothing asked before it
    await widget.getByRole('button', { name: 'Powiadomienia' }).click()
    await widget.getByRole('button', { name: 'Włącz powiadomienia' }).click()
    await widget.getByRole('alert').filter({ hasText: 'Zaznacz przynajmniej jeden temat.' }).waitFor()
    await widget.getByRole('checkbox', { name: 'Nowości' }).check()
    expect(await axe(page)).toEqual([])
    await widget.getByRole('button', { name: 'Włącz powiadomienia' }).press('Enter')
    await widget.getByRole('button', { name: 'Powiadomienia włączone' }).waitFor()
    expect(await widget.getByRole('button', { name: 'Wyłącz powiadomienia' }).evaluate((button) => button.matches(':focus'))).toBe(true)

    // the admin page: text, recipients, preview, sending
    const { page: desk, home } = await signedInAt(open, demo.url)
    await desk.goto(`${home}/push/new`)
    await desk.getByLabel('Tytuł').fill(TITLE)
    await desk.getByLabel('Tekst').fill('Czternaście wzorów.')
    await desk.getByLabel('Adres po kliknięciu').fill(`${demo.url}/demo/kategoria/kubki`)
    await desk.getByLabel('Temat, który wybrali').selectOption('Nowości')
    await desk.getByLabel('Grupa stron').selectOption('home')
    await desk.getByText('Teraz trafi do 1 urządzenia.').waitFor()
    expect(await desk.getByRole('figure', { name: 'Powiadomienie' }).textContent()).toContain(TITLE)
    await isFine(desk)
    await desk.getByRole('button', { name: 'Wyślij…' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Wyślij teraz' }).click()
    await expect.poll(() => service.received.length).toBe(1)

    // the push service: encrypted, signed, and with its headers
    const [request] = service.received
    if (!request) throw new Error('Nothing came')
    const { key } = await (await fetch(`${demo.url}/v1/shops/${await page.locator('script[data-shop]').getAttribute('data-shop')}/push`)).json()
    expect(vapidClaims(request, key)).toMatchObject({ aud: service.origin })
    expect(request.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', topic: expect.stringMatching(/^[\w-]{32}$/) })
    expect(Number(request.headers.ttl)).toBeGreaterThan(86_000)
    const text = browser.read(request.body)

    // the worker: shows it as it was typed
    const registrationId = await expect
      .poll(() => registrationAt('/kontuar-push/'))
      .toBeTruthy()
      .then(() => registrationAt('/kontuar-push/') ?? '')
    await deliver(session, demo.url, registrationId, text)
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/kontuar-push/')
        return (await registration?.getNotifications())?.map(({ title, body }) => [title, body]) ?? []
      })
    await expect.poll(shown).toEqual([[TITLE, 'Czternaście wzorów.']])
    await deliver(session, demo.url, registrationId, text)
    expect(await shown()).toHaveLength(1)

    // the click: opens the page and is counted
    const [worker] = context.serviceWorkers()
    if (!worker) throw new Error('No worker runs')
    expect(await click(worker)).toBe(`${demo.url}/demo/kategoria/kubki`)
    expect(await shown()).toEqual([])
    const count = (name: string) => desk.locator('.push-counts > div').filter({ hasText: name }).locator('dd')
    await expect
      .poll(async () => {
        await desk.reload()
        await desk.getByText('Kliknięte').first().waitFor()
        return [await count('Przyjęte').textContent(), await count('Wyświetlone').textContent(), await count('Kliknięte').textContent()]
      })
      .toEqual(['1', '1', '1'])
    await isFine(desk)

    // off again, from the same bell, on both sides
    await widget.getByRole('button', { name: 'Wyłącz powiadomienia' }).click()
    await widget.getByRole('button', { name: 'Włącz powiadomienia' }).waitFor()
    expect(await page.evaluate(() => [localStorage.getItem('test:subscribed'), Object.keys(localStorage).filter((name) => name.endsWith(':push'))])).toEqual([
      null,
      [],
    ])
    const endpoint = service.origin + browser.path
    const found = await desk.evaluate(
      async ({ home, endpoint }) => {
        const { csrf } = await (await fetch('/api/session')).json()
        const url = `${home.replace(/.*\/admin\//, '/api/shops/')}/push/subscriptions/lookup`
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'x-csrf-token': csrf, 'content-type': 'application/json' },
          body: JSON.stringify({ endpoint }),
        })
        return answer.status
      },
      { home, endpoint },
    )
    expect(found).toBe(404)
    expect(errors).toEqual([])
  })
})

describe('N1 what the bell says', () => {
  test.each([
    ['pl', 'denied', 'Powiadomienia', 'są zablokowane w przeglądarce'],
    ['en', 'denied', 'Notifications', 'are blocked in the browser'],
  ] as const)('in %s, where the browser has been told %s', async (language, permission, bell, told) => {
    const { page, widget } = await shopper(permission, { viewport: { width: 360, height: 740 } }, language === 'pl' ? '/demo/' : '/demo/?lang=en')

    await widget.getByRole('button', { name: bell }).click()
    await widget.getByText(told).waitFor()

    expect(await widget.getByRole('checkbox').count()).toBe(0)
    await isFine(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await widget.getByRole('button').getAttribute('aria-expanded')).toBe('false')
  })

  test('where it cannot be, and on an iPhone that has not put the shop on its home screen', async () => {
    for (const [userAgent, told] of [
      [undefined, 'Ta przeglądarka nie obsługuje powiadomień'],
      ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1', 'Do ekranu początkowego'],
    ] as const) {
      const { page } = await open('about:blank', { ...(userAgent && { userAgent }) })
      await page.addInitScript(() => void Reflect.deleteProperty(window, 'PushManager'))
      await page.goto(`${demo.url}/demo/`)
      const widget = page.locator('kontuar-push')
      await widget.scrollIntoViewIfNeeded()
      await widget.getByRole('button', { name: 'Powiadomienia' }).click()
      await widget.getByText(told).waitFor()
      expect(await axe(page)).toEqual([])
    }
  })

  test('nothing is stored before a choice; told “not now” where it opened by itself, it rests for three days, seven and thirty', async () => {
    const { page, widget } = await shopper('prompt')
    const prompt = () => page.evaluate(() => document.querySelector('kontuar-push')?.setAttribute('prompt', ''))
    const card = widget.getByRole('region', { name: 'Bądź na bieżąco' })
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    const opensAfter = (days: number) =>
      page.evaluate((days) => {
        const element = document.querySelector('kontuar-push')
        const [name = ''] = Object.keys(localStorage).filter((key) => key.endsWith(':push:rest'))
        localStorage[name] = JSON.stringify({ ...JSON.parse(localStorage[name] ?? '{}'), at: Date.now() - days * 86_400_000 })
        element?.removeAttribute('prompt')
      }, days)

    await page.getByRole('button', { name: 'Nie, dziękuję' }).click()
    await prompt()
    await card.waitFor()
    await isFine(page)
    for (const days of [3, 7, 30, 30]) {
      await card.getByRole('button', { name: 'Nie teraz' }).click()
      await opensAfter(days - 0.1)
      await prompt()
      await widget.getByRole('button', { name: 'Powiadomienia' }).waitFor()
      expect(await card.count()).toBe(0)
      await opensAfter(days)
      await prompt()
      await card.waitFor()
    }
  })

  test('a failure is said, and tried again; the shop’s own switch does the same by kontuar.push', async () => {
    const { page, widget } = await shopper('granted')
    await page.route('**/push/subscriptions', (route) => route.abort(), { times: 1 })
    await widget.getByRole('button', { name: 'Powiadomienia' }).click()
    await widget.getByRole('checkbox', { name: 'Promocje' }).check()

    await widget.getByRole('button', { name: 'Włącz powiadomienia' }).click()
    await widget.getByRole('alert').filter({ hasText: 'Nie udało się' }).waitFor()
    await widget.getByRole('button', { name: 'Włącz powiadomienia' }).click()
    await widget.getByRole('button', { name: 'Powiadomienia włączone' }).waitFor()

    const say = (task: string) => page.evaluate(`new Promise((resolve) => window.kontuar.push((kontuar) => resolve(${task})))`)
    expect(await say('kontuar.push.state()')).toBe('on')
    expect(await say('kontuar.push.unsubscribe()')).toBe('off')
    expect(await say(`kontuar.push.subscribe({ text: 'Chcę wiedzieć o nowościach' })`)).toBe('on')
  })
})
