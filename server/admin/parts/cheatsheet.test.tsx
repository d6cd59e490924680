import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PreferencesProvider } from '../preferences.tsx'
import { pl } from '../words/pl.ts'
import { Cheatsheet } from './cheatsheet.tsx'

beforeEach(() => document.body.replaceChildren())
afterEach(() => render(null, document.body))

describe('E6 the list of keys', () => {
  test.each([
    ['reviews', 'Opinie', 'opublikuj'],
    ['chat', 'Czat', 'podejmij'],
    ['orders', 'Pozostałe strony', 'następny / poprzedni wiersz listy'],
  ])('begins with those of the present panel, here %s, and leaves none out', (here, title, act) => {
    render(
      <PreferencesProvider locale="pl" words={pl}>
        <Cheatsheet here={here} onClose={() => {}} />
      </PreferencesProvider>,
      document.body,
    )

    const [first, ...rest] = [...document.querySelectorAll('section')]
    expect(first?.querySelector('h3')?.textContent).toBe(title)
    expect([...(first?.querySelectorAll('dd') ?? [])].map((what) => what.textContent)).toContain(act)
    expect(rest).toHaveLength(2)
    expect(document.querySelectorAll('dt')).toHaveLength(pl.keys.list.length + pl.chat.keys.length + pl.keys.lists.length)
  })
})
