import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium } from '../../scripts/testing/browser.ts'
import { textOf } from '../../server/modules/mail/testing.ts'
import { console, consultantAt, fiveSeconds, shopperAt, startCounter } from './counter.ts'

let demo: Awaited<ReturnType<typeof startCounter>>
beforeAll(async () => {
  demo = await startCounter()
})
afterAll(() => demo.stop())
const open = inChromium()

const shopper = (path?: string) => shopperAt(open, demo.url, path)
const anna = () => consultantAt(open, demo.url, 'anna@kubek.example')
const piotr = () => consultantAt(open, demo.url, 'piotr@kubek.example')

describe('C4 C5 one place at the counter', () => {
  test('who comes next sees their place in the queue move, and is served when the one before is done', async () => {
    const desk = await anna()
    await desk.page.getByLabel('Liczba miejsc').selectOption('1')
    const first = await shopper()
    await first.enter()
    await first.say('Byłem pierwszy')
    await desk.take('Byłem pierwszy')
    const [second, third] = [await shopper(), await shopper()]
    await second.launcher.getByText('Kolejka').waitFor()
    await second.enter()
    await second.say('Byłam druga')
    await second.hears('Jesteś w kolejce, miejsce 1')
    await third.enter()
    await third.say('Byłam trzecia')
    await third.hears('Jesteś w kolejce, miejsce 2')

    await desk.end()
    await first.hears('Rozmowa zakończona')
    await desk.take('Byłam druga')
    await second.hears('Konsultant on-line')
    await third.hears('Jesteś w kolejce, miejsce 1')
    await desk.end()
    await desk.take('Byłam trzecia')
    await desk.say('Już jestem')
    await expect.poll(third.sees).toEqual(['Byłam trzecia', 'Już jestem'])
    await desk.end()
    await third.hears('Rozmowa zakończona')
    await desk.page.getByLabel('Liczba miejsc').selectOption('4')
    expect([desk, first, second, third].flatMap(({ faults }) => faults())).toEqual([])
  })
})

describe('C4 C8–C11 C15 a whole conversation', () => {
  test('through a picture, a card, reloads, torn lines, a second consultant, its end, a rating, a mail, and on again', async () => {
    const [desk, ola] = [await anna(), await shopper('produkt/kubek-jagoda')]
    const said: string[] = []
    const both = async (...texts: string[]) => {
      said.push(...texts)
      for (const { sees } of [ola, desk]) await expect.poll(sees).toEqual(said)
    }
    await ola.enter()
    await ola.say('Czy kubek 4471 jest granatowy?')
    await desk.take('Czy kubek 4471 jest granatowy?')
    await desk.say('Tak, proszę spojrzeć:')
    await both('Czy kubek 4471 jest granatowy?', 'Tak, proszę spojrzeć:')
    await desk.page.locator('input[type=file]').setInputFiles({ name: 'kubek.png', mimeType: 'image/png', buffer: await picture() })
    await both('obraz')
    const shown = ola.panel.locator('.picture img')
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    await desk.page.getByRole('button', { name: 'Produkty' }).click()
    await desk.page.getByRole('dialog').getByRole('searchbox').fill('jagoda')
    await desk.page
      .getByRole('button', { name: /Kubek Jagoda/ })
      .first()
      .click()
    await both('Kubek Jagoda')

    await Promise.all([ola.page.reload(), desk.page.reload()])
    await both()
    await ola.say('Po odświeżeniu')
    await both('Po odświeżeniu')

    ola.wire.cut()
    await ola.hears('Brak połączenia.')
    await ola.say('Z zerwanej linii')
    await desk.say('Do zerwanej linii')
    await expect.poll(desk.sees).toEqual([...said, 'Do zerwanej linii'])
    await fiveSeconds(ola.page)
    expect(await ola.sees()).toEqual([...said, 'Z zerwanej linii'])
    ola.wire.mend()
    await both('Do zerwanej linii', 'Z zerwanej linii')

    desk.wire.cut()
    await desk.page.getByText('Łączę ponownie…').waitFor()
    await desk.say('Sklep bez sieci')
    await ola.say('Halo, jest tam kto?')
    await fiveSeconds(desk.page)
    expect(await ola.sees()).toEqual([...said, 'Halo, jest tam kto?'])
    desk.wire.mend()
    await both('Halo, jest tam kto?', 'Sklep bez sieci')

    const other = await piotr()
    await desk.page.getByRole('button', { name: 'Więcej działań' }).click()
    await desk.page.getByRole('menuitem', { name: 'Przekaż…' }).click()
    await desk.page.getByLabel('Komu').selectOption({ label: (await desk.page.getByRole('option', { name: /^Piotr/ }).textContent()) ?? '' })
    await desk.page.getByRole('button', { name: 'Przekaż', exact: true }).click()
    await ola.hears('Rozmowę prowadzi teraz Piotr.')
    await other.page.getByRole('link', { name: /^Aktywne/ }).click()
    await other.row('Sklep bez sieci').click()
    await other.say('Tu Piotr')
    await both('Tu Piotr')
    expect(await other.sees()).toEqual(said)
    await other.end()
    await other.page.getByText('Cofnij').waitFor()
    const edges = await Promise.all(['.toasts', '.pane-foot'].map((part) => other.page.locator(part).boundingBox()))
    expect((edges[0]?.y ?? 0) + (edges[0]?.height ?? 0)).toBeLessThanOrEqual(edges[1]?.y ?? 0)

    await ola.panel.getByRole('radio', { name: '5 gwiazdek' }).check({ force: true })
    await ola.panel.getByRole('button', { name: 'Wyślij ocenę' }).click()
    await ola.hears('Dziękujemy za ocenę.')
    await other.page.getByText('Ocena rozmowy:').waitFor()
    await ola.panel.getByText('Wyślij mi zapis rozmowy').click()
    await ola.panel.getByLabel('Adres e-mail').fill('ola@poczta.example')
    await ola.panel.getByRole('button', { name: 'Wyślij zapis' }).click()
    const mails = () => demo.inbox.received.filter(({ to }) => to.includes('ola@poczta.example')).map(textOf)
    await expect.poll(mails, { timeout: 30_000 }).toHaveLength(1)
    const places = said.map((text) => mails()[0]?.indexOf(text === 'obraz' ? '[zdjęcie]' : text) ?? -1)
    expect(places).toEqual(places.filter((place) => place >= 0).sort((one, other) => one - other))

    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('searchbox').fill('kubek 4471')
    await desk.page.getByRole('list', { name: 'Znalezione rozmowy' }).locator('[data-conversation]').click()
    await desk.page.getByRole('button', { name: 'Podejmij ponownie' }).click()
    await desk.say('Jeszcze jedno: mamy też granatowe talerze.')
    await both('Jeszcze jedno: mamy też granatowe talerze.')
    await ola.say('To poproszę dwa')
    await both('To poproszę dwa')
    await expect.poll(other.sees).toEqual(said)
    for (const { page } of [desk, other]) expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    for (const { page } of [desk, other, ola]) await page.reload()
    await both()
    await expect.poll(other.sees).toEqual(said)
    expect([desk, other, ola].flatMap(({ faults }) => faults())).toEqual([])
  }, 120_000)
})

describe('C2 C10 a consultant who goes', () => {
  test('to another page, or closes the tab and comes back, ends nothing; gone for longer, the shopper is told', async () => {
    const [desk, jan] = [await anna(), await shopper()]
    await jan.enter()
    await jan.say('Czy są Państwo?')
    await desk.take('Czy są Państwo?')
    await desk.say('Jesteśmy')
    await desk.page.goto(`${desk.home}/orders`)
    await jan.say('To pytam')
    await desk.page.goto(`${desk.home}/chat`)
    await desk.row('To pytam').click()
    await expect.poll(desk.sees).toEqual(['Czy są Państwo?', 'Jesteśmy', 'To pytam'])

    await desk.page.close()
    await jan.say('Halo?')
    const back = console(await desk.context.newPage())
    await back.page.goto(`${desk.home}/chat`)
    await back.row('Halo?').click()
    await back.say('Już jestem')
    await expect.poll(jan.sees).toEqual(['Czy są Państwo?', 'Jesteśmy', 'To pytam', 'Halo?', 'Już jestem'])
    await jan.hears('Konsultant on-line')

    await back.page.close()
    demo.lapse()
    await jan.hears('Chwilowa przerwa, konsultant zaraz wróci')
    await jan.say('Poczekam')
    const again = console(await desk.context.newPage())
    await again.page.goto(`${desk.home}/chat`)
    await again.row('Poczekam').click()
    await jan.hears('Konsultant wrócił.')
    await again.say('Dziękuję za cierpliwość')
    const all = ['Czy są Państwo?', 'Jesteśmy', 'To pytam', 'Halo?', 'Już jestem', 'Poczekam', 'Dziękuję za cierpliwość']
    for (const { sees } of [jan, again]) await expect.poll(sees).toEqual(all)
    expect([...desk.faults(), ...jan.faults()]).toEqual([])
  })
})

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#239' } })
    .png()
    .toBuffer()
