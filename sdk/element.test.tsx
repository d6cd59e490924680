// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { openPage } from '../widgets/testing.tsx'
import { defineWidget, type Opening } from './element.tsx'

const openings: Opening[] = []
const draws = vi.fn()

defineWidget({
  name: 'probe',
  attributes: ['product'],
  words: { pl: async () => ({ words: { hello: 'Dzień dobry' } }), en: async () => ({ words: { hello: 'Hello' } }) },
  css: '',
  open: (opening) => openings[openings.push(opening) - 1],
  View({ model, say }) {
    draws()
    if (model?.about.product === 'broken') throw new Error('broken view')
    return <p lang={say.locale}>{`${say('hello')} ${model?.about.product}`}</p>
  },
})

const probe = (attributes = '') => openPage(`<kontuar-probe product="a" ${attributes}></kontuar-probe>`, {})

describe('E2 custom elements', () => {
  test('several attributes changed in one task are drawn once', async () => {
    const page = probe('lang="pl"')
    await page.until(() => page.text() === 'Dzień dobry a')
    draws.mockClear()

    page.widget.setAttribute('product', 'b')
    page.widget.setAttribute('lang', 'en')
    page.widget.setAttribute('product', 'c')
    await page.until(() => page.text() === 'Hello c')
    expect(draws).toHaveBeenCalledTimes(1)
  })

  test('removed it is empty and everything it began has ended; added again it works', async () => {
    const page = probe('lang="en"')
    await page.until(() => page.text() === 'Hello a')
    const opened = openings.at(-1)

    page.widget.remove()
    await page.until(() => page.text() === '')
    expect(opened?.signal.aborted).toBe(true)

    document.body.append(page.widget)
    await page.until(() => page.text() === 'Hello a')
  })

  test('moved within one task it keeps its state', async () => {
    const page = probe('lang="en"')
    await page.until(() => page.text() === 'Hello a')
    const opened = openings.length

    document.body.append(document.createElement('div'))
    document.body.lastElementChild?.append(page.widget)
    await Promise.resolve()
    expect([openings.length, page.text()]).toEqual([opened, 'Hello a'])
  })

  test('E5 an error inside is told once and empties the widget alone', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const page = probe('lang="en"')
    await page.until(() => page.text() === 'Hello a')

    page.widget.setAttribute('product', 'broken')
    await page.until(() => page.text() === '')
    expect(warned).toHaveBeenCalledTimes(1)

    page.widget.setAttribute('product', 'b')
    await page.until(() => page.text() === 'Hello b')
    warned.mockRestore()
  })

  test('E5 without what it is about it says so to the developer and shows nothing', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const page = openPage('<kontuar-probe lang="en"></kontuar-probe>', {})

    await page.until(() => warned.mock.calls.length === 1)
    expect(warned.mock.calls[0]?.[0]).toContain('<kontuar-probe> needs the attribute product')
    expect(page.text()).toBe('')
    warned.mockRestore()
  })

  test('destroy empties all widgets', async () => {
    const page = probe('lang="en"')
    await page.until(() => page.text() === 'Hello a')

    page.kontuar.destroy()
    await page.until(() => page.text() === '')
  })
})

describe('E4 language', () => {
  test('its own, then that of the shop’s call, then that around it', async () => {
    const page = openPage('<section lang="pl"><kontuar-probe product="a"></kontuar-probe></section>', {})
    const said = () => page.widget.firstElementChild?.shadowRoot?.textContent
    await page.until(() => said() === 'Dzień dobry a')

    page.kontuar.locale = 'en'
    await page.until(() => said() === 'Hello a')
    page.widget.firstElementChild?.setAttribute('lang', 'pl_PL')
    await page.until(() => said() === 'Dzień dobry a')
  })

  test('the shop’s own where the page names none', async () => {
    const page = probe()

    await page.until(() => page.text() === 'Dzień dobry a')
  })

  test('other languages come as a catalogue, also later', async () => {
    const page = probe('lang="de-CH"')
    await page.until(() => page.text() === 'Hello a')

    page.kontuar.words('de', { probe: { hello: 'Grüezi' } })
    await page.until(() => page.text() === 'Grüezi a')
    expect(page.find('p').lang).toBe('de-CH')
  })
})
