// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import type { ShopRating } from '../../sdk/contract.gen.ts'
import { openPage, refuse, summary } from '../testing.tsx'
import './index.ts'

const route = 'GET /v1/shops/:shop/shop-rating'
const details = { delivery: null, service: null, asDescribed: null }
const open = (answer: () => ShopRating | Response, lang = 'pl') => openPage(`<kontuar-badge lang="${lang}"></kontuar-badge>`, { [route]: answer })

describe('E2 the badge of the shop', () => {
  test('shows the mean, how many reviews there are and how many are verified', async () => {
    const page = open(() => ({ summary: summary(0, 0, 0, 10, 32), verified: 31, details }))

    await page.until(() => page.text().includes('42 opinie, 31 z potwierdzonym zakupem'))
    expect([page.find('strong').textContent, page.find('[role=img]').getAttribute('aria-label')]).toEqual(['4,8', 'Ocena sklepu 4,8 z 5'])
  })

  test('says nothing of verified purchases where there is none', async () => {
    const page = open(() => ({ summary: summary(0, 0, 0, 0, 1), verified: 0, details }), 'en')

    await page.until(() => page.text().includes('1 review'))
    expect(page.text()).not.toContain('verified')
  })

  test('is not there without reviews', async () => {
    const page = open(() => ({ summary: summary(0, 0, 0, 0, 0), verified: 0, details }))

    await page.until(() => page.requests.length === 1)
    expect(page.findAll('section')).toEqual([])
  })

  test('E5 a refusal leaves the page as it was', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const page = open(() => refuse(403, 'ORIGIN_NOT_ALLOWED'))

    await page.until(() => warned.mock.calls.length === 1)
    expect(page.findAll('section')).toEqual([])
    warned.mockRestore()
  })
})
