import { render } from 'preact'
import { LocationProvider } from 'preact-iso'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ApiError, type Call } from '../api.ts'
import { PreferencesProvider } from '../preferences.tsx'
import { pl } from '../words/pl.ts'
import { Login } from './login.tsx'

const refuse =
  (code: string, retryAfter?: number): Call =>
  () =>
    Promise.reject(new ApiError({ code, message: '' }, { retryAfter }))
const show = (call: Call) =>
  render(
    <PreferencesProvider locale="pl" words={pl}>
      <LocationProvider>
        <Login call={call} onDone={() => {}} isSetupDone={false} />
      </LocationProvider>
    </PreferencesProvider>,
    document.body,
  )
const field = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`)
const fill = (name: string, text: string) => {
  const input = field(name)
  if (input) input.value = text
  input?.dispatchEvent(new Event('input', { bubbles: true }))
}
const submit = () => document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
const text = () => document.body.textContent

beforeEach(() => document.body.replaceChildren())
afterEach(() => render(null, document.body))

describe('A2 logging in', () => {
  test('names each empty field and sends nothing', async () => {
    show(() => Promise.reject(new Error('was sent')))
    submit()

    await expect.poll(() => [field('email'), field('password')].map((input) => input?.getAttribute('aria-invalid'))).toEqual(['true', 'true'])
    expect(text()).not.toContain(pl.failures.UNKNOWN)
  })

  test('keeps what was typed when the password is wrong', async () => {
    show(refuse('LOGIN_REFUSED'))
    fill('email', 'maria@kubek.example')
    fill('password', 'nie to hasło')
    submit()

    await expect.poll(text).toContain('Nieprawidłowy e-mail lub hasło.')
    expect(field('email')?.value).toBe('maria@kubek.example')
    expect(field('password')?.value).toBe('nie to hasło')
  })

  test('says how long to wait after too many tries', async () => {
    show(refuse('TOO_MANY_ATTEMPTS', 42))
    fill('email', 'maria@kubek.example')
    fill('password', 'nie to hasło')
    submit()

    await expect.poll(text).toContain('Spróbuj ponownie za 42 sekundy.')
    expect(document.querySelector('[type=submit]')?.getAttribute('aria-disabled')).toBe('true')
  })
})
