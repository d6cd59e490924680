// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPage } from '../testing.tsx'
import './index.ts'

/** A browser that could show notifications, with what its user said of them. */
function browser(permission: NotificationPermission) {
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', { permission })
  onTestFinished(() => void vi.unstubAllGlobals())
}

const PUSH = 'GET /v1/shops/:shop/push'

test('N1 untouched, the bell asks the server nothing and keeps nothing', async () => {
  browser('default')
  const page = openPage('<kontuar-push lang="pl"></kontuar-push>', {})

  await page.until(() => page.text() === 'Powiadomienia')
  expect(page.requests.filter(({ route }) => route.includes('push'))).toEqual([])
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
})

test('N1 touched, it tells the value and the topics in the language of the page, and asks the browser nothing yet', async () => {
  browser('default')
  const asked = vi.fn()
  vi.stubGlobal('navigator', Object.assign(navigator, { serviceWorker: { register: asked } }))
  const page = openPage('<kontuar-push lang="en"></kontuar-push>', {
    [PUSH]: ({ query }) => ({ key: 'k', topics: [{ id: '1', name: query.lang === 'en' ? 'News' : 'Nowości' }] }),
  })
  await page.until(() => page.text() === 'Notifications')

  page.find('button').click()
  await page.until(() => page.text().includes('News'))

  expect(page.text()).toContain('We ask for no e-mail')
  expect(page.find<HTMLInputElement>('input').checked).toBe(false)
  expect(page.find('button').getAttribute('aria-expanded')).toBe('true')
  expect(asked).not.toHaveBeenCalled()
})

test('N1 where the page turns to another language, so do the topics; what was ticked stays ticked', async () => {
  browser('default')
  const page = openPage('<kontuar-push lang="en"></kontuar-push>', {
    [PUSH]: ({ query }) => ({ key: 'k', topics: [{ id: '1', name: query.lang === 'en' ? 'News' : 'Nowości' }] }),
  })
  await page.until(() => page.text() === 'Notifications')
  page.find('button').click()
  await page.until(() => page.text().includes('News'))
  page.find('input').click()
  page.find('input').dispatchEvent(new Event('change'))

  page.widget.setAttribute('lang', 'pl')
  await page.until(() => page.text().includes('Nowości'))
  expect(page.find<HTMLInputElement>('input').checked).toBe(true)
})

test('N1 where the browser has been told no, it never opens by itself', async () => {
  browser('denied')
  const page = openPage('<kontuar-push lang="pl" prompt></kontuar-push>', {})

  await page.until(() => page.text() === 'Powiadomienia')
  expect(page.find('button').getAttribute('aria-expanded')).toBe('false')
})

test('N1 a browser that subscribed is shown as on', async () => {
  browser('granted')
  localStorage.setItem('kontuar:pk_test:push', JSON.stringify({ endpoint: 'https://push.example/x', at: Date.now() }))
  const page = openPage('<kontuar-push lang="pl"></kontuar-push>', {})

  await page.until(() => page.text() === 'Powiadomienia włączone')
})

test('N1 pressed while it offers itself, the bell opens what it offered in its own place', async () => {
  browser('default')
  const page = openPage('<kontuar-push lang="en" prompt></kontuar-push>', { [PUSH]: () => ({ key: 'k', topics: [] }) })
  await page.until(() => page.findAll('.prompt').length > 0)

  page.find('.bell').click()
  await page.until(() => page.findAll('.card:not(.prompt)').length > 0)

  expect(page.find('.bell').getAttribute('aria-expanded')).toBe('true')
  expect(localStorage.length).toBe(0)
})
