import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { consultantAt, shopperOf, type Told } from './testing.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const consultant = (email: string) => consultantAt(demo, open, email)
const anna = () => consultant('anna@kubek.example')
const piotr = () => consultant('piotr@kubek.example')
const shopper = (page: Page, home: string, text: string, told?: Told) => shopperOf(demo, page, home, text, told)

const row = (page: Page, id: string) => page.locator(`[data-conversation="${id}"]`)
const log = (page: Page) => page.getByRole('log')
const composer = (page: Page) => page.getByLabel('Twoja odpowiedź')
const act = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Więcej działań' }).click()
  await page.getByRole('menuitem', { name }).click()
}
const said = (page: Page) => page.locator('.said .said-text').allTextContents()

describe('C9 a consultant’s network that breaks', () => {
  test('says so, keeps what is written, and loses nothing of either side', async () => {
    const { page, home, context } = await piotr()
    const guest = await shopper(page, home, 'Pierwsza', { name: 'Zofia Dąb' })
    await row(page, guest.id).click()
    await page.getByRole('button', { name: 'Podejmij' }).click()
    await composer(page).waitFor()

    await context.setOffline(true)
    await page.getByText('Łączę ponownie…').waitFor()
    await composer(page).fill('Odpowiedź bez sieci')
    await composer(page).press('Enter')
    await log(page).getByText('wysyłanie…').waitFor()
    await guest.say('Druga')
    await isFine(page)
    await page.reload().catch(() => {})
    await context.setOffline(false)
    await page.goto(`${home}/chat/${guest.id}`)

    await expect.poll(guest.hears).toEqual(['Pierwsza', 'Druga', 'Odpowiedź bez sieci'])
    await expect.poll(() => said(page)).toEqual(['Pierwsza', 'Druga', 'Odpowiedź bez sieci'])
    expect(await page.getByText('Łączę ponownie…').count()).toBe(0)
  })
})

describe('C3, C11 two chats at one counter', () => {
  test('one is picked out, a conversation goes back to the queue, an ended one frees its place by hand, and its visitor is blocked', async () => {
    const { page, home, errors } = await anna()
    const trade = await page.evaluate(
      async (api) => {
        const { csrf, user } = await (await fetch('/api/session')).json()
        const ask = async (method: string, path: string, body: object) => {
          const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
          return (await fetch(`/api${api}/chats${path}`, { method, headers, body: JSON.stringify(body) })).json()
        }
        const { id } = await ask('POST', '', { name: 'Hurt' })
        await ask('PATCH', `/${id}`, { isActive: true, freesPlaces: false, consultants: [user.id] })
        return id as string
      },
      home.slice(home.lastIndexOf('/')).replace('/', '/shops/'),
    )
    await page.reload()
    const [cup, crate] = [
      await shopper(page, home, 'Jeden kubek', { name: 'Lena' }),
      await shopper(page, home, 'Sto kubków', { name: 'Bar Pod Lipą', chat: trade }),
    ]
    await row(page, cup.id).waitFor()
    await row(page, crate.id).getByText('Hurt').waitFor()
    await page.getByLabel('Który czat').selectOption({ label: 'Hurt' })
    await row(page, cup.id).waitFor({ state: 'detached' })
    await isFine(page)

    await row(page, crate.id).click()
    await page.getByRole('button', { name: 'Podejmij' }).click()
    await act(page, 'Zwróć do kolejki')
    await page.getByRole('button', { name: 'Podejmij' }).click()
    await page.getByRole('button', { name: 'Zakończ', exact: true }).click()
    await page.getByRole('contentinfo').or(page.locator('.pane-foot')).getByRole('button', { name: 'Zwolnij miejsce' }).click()
    await page.getByText('Miejsce zwolnione').waitFor()
    await page.getByRole('button', { name: 'Podejmij ponownie' }).click()
    await act(page, 'Zablokuj…')
    await page.getByLabel('Powód').fill('Spam')
    await isFine(page)
    await page.getByRole('button', { name: 'Zablokuj gościa' }).click()
    await page.locator('.pane-head').getByText('zablokowano').waitFor()
    await page.getByRole('link', { name: 'Blokady' }).click()
    await page.getByText('Spam').waitFor()
    expect(errors).toEqual([])
  })
})

describe('C2, C11 the counter', () => {
  test('behind a proxy that lets no socket through all still comes, and sound and notices are switches', async () => {
    const { page, home, context } = await anna()
    await context.routeWebSocket(/live/, (socket) => socket.close())
    await context.grantPermissions(['notifications'])
    await page.reload()
    await page.getByText('Połączenie zastępcze').waitFor()
    const guest = await shopper(page, home, 'Słychać mnie?', { name: 'Kaja' })
    await row(page, guest.id).click()
    await page.getByRole('button', { name: 'Podejmij' }).click()
    await guest.say('Halo?')
    await log(page).getByText('Halo?').waitFor()
    await composer(page).fill('Słychać')
    await composer(page).press('Enter')
    await expect.poll(guest.hears).toContain('Słychać')

    const alerts = page.locator('.presence summary')
    await alerts.click()
    await page.getByLabel('Dźwięk nowej wiadomości').setChecked(true)
    await page.getByLabel('Głośność').waitFor()
    await page.getByRole('button', { name: 'Powiadamiaj mnie' }).click()
    await page.getByRole('button', { name: 'Nie powiadamiaj' }).waitFor()
    await isFine(page)
    await page.reload()
    await alerts.getByText('Dźwięk').waitFor()
  })

  test('presence is a switch of its own, every folder says what it holds, a supervisor sees everybody', async () => {
    const { page, home } = await anna()
    const atCounter = page.getByRole('switch', { name: 'Przyjmuję rozmowy' })
    await atCounter.click()
    await expect.poll(() => atCounter.getAttribute('aria-checked')).toBe('true')
    await page.goto(`${home}/orders`)
    await page.goto(`${home}/chat`)
    await expect.poll(() => atCounter.getAttribute('aria-checked')).toBe('true')
    for (const folder of ['Zakończone', 'Nieodebrane', 'Zespół']) {
      await page.getByRole('link', { name: new RegExp(`^${folder}`) }).click()
      await page.locator('.inbox-list').getByRole('list').first().waitFor()
      await isFine(page)
    }
    await page.getByText('Anna Kubecka (Ty)').waitFor()
    await page.getByText('przyjmuje rozmowy').waitFor()
    await page.getByRole('searchbox').fill('nie ma takich słów')
    await page.getByText('Nie ma takiej rozmowy').waitFor()
    await isFine(page)
  })
})
