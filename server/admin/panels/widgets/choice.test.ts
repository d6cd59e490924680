import { describe, expect, test } from 'vitest'
import { attributesOf, choiceSearch, readChoice } from './choice.ts'
import { galleryOf } from './gallery.ts'
import { snippets } from './snippet.ts'

const [rating, reviews, badge] = galleryOf(['kontuar-badge', 'kontuar-reviews', 'kontuar-rating', 'kontuar-unheard-of'])
if (!rating || !reviews || !badge) throw new Error('The gallery is empty')

describe('R15 the widgets page', () => {
  test('shows the widgets that the server has, in an order of its own', () => {
    expect([rating, reviews, badge].map(({ tag }) => tag)).toEqual(['kontuar-rating', 'kontuar-reviews', 'kontuar-badge'])
    expect(galleryOf([])).toEqual([])
  })

  test('keeps what was chosen in the address, and leaves out what makes no sense there', () => {
    const choice = readChoice({ tag: 'kontuar-reviews', subject: 'shop', theme: 'dark', lang: 'en', accent: '#AA0000', width: 'phone', limit: '6' })

    expect(readChoice(Object.fromEntries(new URLSearchParams(choiceSearch(choice))))).toEqual(choice)
    expect(choiceSearch(readChoice({ theme: 'blue', lang: 'de', accent: 'red', width: '9', limit: '7' }))).toBe('')
  })

  test('a widget is given only what it takes', () => {
    const choice = readChoice({ subject: 'shop', product: 'kubek', theme: 'dark' })

    expect(attributesOf(rating, choice)).toEqual([
      ['product', 'kubek'],
      ['theme', 'dark'],
    ])
    expect(attributesOf(reviews, choice)[0]).toEqual(['subject', 'shop'])
    expect(attributesOf(badge, choice)).toEqual([['theme', 'dark']])
  })

  test('the snippet is safe to paste whatever a product is called', () => {
    const { html } = snippets({ origin: 'https://k.test', publishableKey: 'pk_1', shown: rating, choice: readChoice({ product: '"><b>&' }) })

    expect(html).toMatchObject({ element: '<kontuar-rating product="&quot;>&lt;b>&amp;"></kontuar-rating>', css: '' })
  })

  test('the colour is said in the stylesheet, for both ways of embedding', () => {
    const { html, npm } = snippets({ origin: 'https://k.test', publishableKey: 'pk_1', shown: badge, choice: readChoice({ accent: '#aa0000' }) })

    expect(html.script).toBe('<script async src="https://k.test/kontuar.js" data-shop="pk_1"></script>')
    expect(html.css).toBe('kontuar-badge { --kontuar-accent: #aa0000; }')
    expect(npm.start).toContain("createKontuar({ shop: 'pk_1', url: 'https://k.test' })")
    expect(npm.css).toBe(html.css)
  })
})
