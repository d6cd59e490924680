import { type ComponentChild, type FunctionComponent, render } from 'preact'
import { type About, aboutOf } from './about.ts'
import { type Call, createCall } from './api.ts'
import base from './element.css'
import { Stars } from './Stars.tsx'
import type { Shared, SharedPage } from './shared.ts'
import { wayTo } from './visit.ts'
import { Visitor } from './visitor.ts'
import { warn } from './warn.ts'
import { builtIn, type Catalogue, canonical, type Say, speak } from './words.ts'

/** What a widget finds when it opens: on the page, or when its attributes changed. */
export interface Opening {
  about: About
  call: Call
  host: HTMLElement
  /** The language of the page when it opened; undefined where the page says none and the shop's own counts. */
  locale: string | undefined
  visitor: Visitor
  /** Ends everything that was begun here: the element left the page, or is about something else now. */
  signal: AbortSignal
  /** Draws the widget again, at once. */
  changed(): void
  /** A way to another widget about the same thing, by its tag; undefined when the page has none. */
  wayTo(tag: string): (() => void) | undefined
}

export interface Room<Model, Key extends string> {
  /** Its name in the catalogues. */
  name: string
  attributes: readonly string[]
  words: Record<'pl' | 'en', () => Promise<{ words: Catalogue<Key> }>>
  css: string
  open(opening: Opening): Model
  /** Shows the model and nothing else: all state lives there. */
  View: FunctionComponent<{ model: Model; say: Say<Key> }>
}

const shared = () => (globalThis as SharedPage)[Symbol.for('kontuar')]

/**
 * Registers `<kontuar-…>` as a custom element that shows a model in its own shadow root.
 * Safe to call twice: the first registration of a tag wins, as with two copies of the script on one page.
 */
export function defineWidget<Model, Key extends string>({ name, attributes, words, css, open, View }: Room<Model, Key>) {
  const tag = `kontuar-${name}`
  if (customElements.get(tag)) return
  const sheets = [base, css].map(sheetOf)
  const known: Partial<Record<string, Catalogue<Key>>> = {}

  class Widget extends HTMLElement {
    static observedAttributes = [...attributes, 'lang', 'locale']
    /** Named here, they stay in one chunk with this: for a widget without stars the bundler would make two of it, and all others fetch both. */
    static Stars = Stars
    #root = this.attachShadow({ mode: 'open' })
    #isDue = false
    #page: Shared | undefined
    #opened: { model: Model; as: string } | undefined
    #leaving = new AbortController()
    #shopLocale: string | undefined

    connectedCallback() {
      if (!this.#root.adoptedStyleSheets.length) this.#root.adoptedStyleSheets = sheets
      this.refresh()
    }

    /** Moved within one task, it keeps what it shows: only the end of the task decides. */
    disconnectedCallback() {
      this.refresh()
    }

    attributeChangedCallback() {
      this.refresh()
    }

    /** Opens, draws or empties it at the end of the current task, once however often it is called in it. */
    refresh() {
      if (this.#isDue) return
      this.#isDue = true
      queueMicrotask(() => {
        this.#isDue = false
        try {
          this.#settle()
          this.#draw()
        } catch (error) {
          warn(`<${tag}> failed`, error)
        }
      })
    }

    #settle() {
      const page = this.isConnected ? shared() : undefined
      const as = JSON.stringify(attributes.map((attribute) => this.getAttribute(attribute)))
      if (page === this.#page && as === this.#opened?.as) return
      this.#leaving.abort()
      this.#leaving = new AbortController()
      this.#page?.elements.delete(this)
      page?.elements.add(this)
      this.#page = page
      this.#opened = undefined
      const about = attributes.includes('product') ? aboutOf(this) : ({ subject: 'shop' } as const)
      if (!page) return
      if (!about) return warn(`<${tag}> needs the attribute product, or subject="shop"`)
      const { signal } = this.#leaving
      const model = open({
        about,
        signal,
        host: this,
        locale: languageOf(this, page),
        call: createCall(page.url, page.shop),
        visitor: new Visitor(page.shop),
        changed: () => signal.aborted || this.#draw(),
        wayTo: (other) => wayTo(other, about),
      })
      this.#opened = { model, as }
    }

    #draw() {
      const page = this.#page
      if (!page || !this.#opened) return this.#show(null)
      const locale = languageOf(this, page) ?? this.#shopLocale
      const own = locale && known[builtIn(locale)]
      if (!own) return this.#wait(page, locale)
      const say = speak(own, locale, (page.words[locale] ?? page.words[locale.split('-')[0] ?? ''])?.[name])
      this.#show(<View model={this.#opened.model} say={say} key={this.#opened.as} />)
    }

    /** A widget that fails shows nothing, and the page goes on. */
    #show(what: ComponentChild) {
      try {
        render(what, this.#root)
      } catch (error) {
        render(null, this.#root)
        warn(`<${tag}> failed`, error)
      }
    }

    /** Keeps the place until it knows its language and the words. */
    async #wait(page: Shared, locale: string | undefined) {
      if (!this.#root.firstChild) this.#show(<div class="waiting" />)
      try {
        locale ??= this.#shopLocale = canonical((await page.settings())?.locale) ?? 'en'
        const language = builtIn(locale)
        known[language] ??= (await words[language]()).words
        this.refresh()
      } catch (error) {
        this.#show(null)
        warn(`<${tag}> could not load its words`, error)
      }
    }
  }
  customElements.define(tag, Widget)
}

export function sheetOf(css: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Its own attribute, else the shop's call, else the nearest `lang` around it, also outside of shadow roots. */
function languageOf(element: Element, { locale }: Shared): string | undefined {
  const wishes = [element.getAttribute('locale') ?? element.getAttribute('lang'), locale]
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) wishes.push(at.closest('[lang]')?.getAttribute('lang'))
  return wishes.map(canonical).find(Boolean)
}
