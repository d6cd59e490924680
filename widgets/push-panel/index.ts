import { type ComponentChild, h } from 'preact'
import '../../sdk/corner.ts'
import { sheetOf } from '../../sdk/element.tsx'
import type { SharedPage } from '../../sdk/shared.ts'
import { Subscription } from '../../sdk/subscription.ts'
import type { PushState } from '../../sdk/types.ts'
import { builtIn, type Catalogue, type Say } from '../../sdk/words.ts'
import type { Bell } from '../push/model.ts'
import type { Key as Bells } from '../push/words.pl.ts'
import { Card } from './Card.tsx'
import css from './style.css'
import type { Key } from './words.pl.ts'

const sheet = sheetOf(css)
const catalogues = { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') }

export function openPanel(bell: Bell): Panel | undefined {
  const page = (globalThis as SharedPage)[Symbol.for('kontuar')]
  return page && new Panel(bell, new Subscription(page))
}

/** What the bell opens: the value first, and the browser's own question only after a click on it. */
export class Panel {
  topics: { id: string; name: string }[] = []
  readonly chosen = new Set<string>()
  problem: 'failed' | 'choose' | undefined
  isBusy = false
  readonly bell: Bell
  readonly #subscription: Subscription
  #language: 'pl' | 'en' | undefined
  #words: { [Language in 'pl' | 'en']?: Catalogue<Key> } = {}

  constructor(bell: Bell, subscription: Subscription) {
    this.bell = bell
    this.#subscription = subscription
    bell.opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
    const { changed } = bell.opening
    subscription.sync().then(changed, () => {}) // tomorrow again
  }

  get state(): PushState {
    return this.#subscription.state
  }

  show(say: Say<Bells>): ComponentChild {
    const language = builtIn(say.locale)
    const words = this.#words[language]
    this.#ask(language)
    if (words) return h(Card, { panel: this, say: say.with(words) })
    catalogues[language]().then(
      (catalogue) => {
        this.#words[language] = catalogue.words
        this.bell.opening.changed()
      },
      () => this.bell.close(),
    )
    return null
  }

  /** The topics in the language of the page. */
  #ask(language: 'pl' | 'en') {
    if (language === this.#language) return
    this.#language = language
    this.#subscription.config(language).then(
      ({ topics }) => {
        if (language !== this.#language) return
        this.topics = topics
        this.bell.opening.changed()
      },
      () => {}, // said when the shopper wants it
    )
  }

  choose(topic: string, isChosen: boolean) {
    if (isChosen) this.chosen.add(topic)
    else this.chosen.delete(topic)
    this.bell.opening.changed()
  }

  /** @param text the words beside the button */
  switch(text: string, locale: string) {
    const { host } = this.bell.opening
    if (this.state === 'on') return this.#do(() => this.#subscription.unsubscribe())
    if (this.topics.length && !this.chosen.size) return this.#do(() => Promise.reject('choose'))
    const tags =
      host
        .getAttribute('tags')
        ?.split(',')
        .map((tag) => tag.trim())
        .filter(Boolean) ?? []
    const group = host.getAttribute('group') ?? undefined
    return this.#do(() => this.#subscription.subscribe({ text, locale, topics: [...this.chosen], tags, group }))
  }

  async #do(work: () => Promise<PushState>) {
    if (this.isBusy) return
    const { changed } = this.bell.opening
    this.isBusy = true
    this.problem = undefined
    try {
      const doing = work() // before anything else: browsers ask only right after a click
      changed()
      await doing
      this.bell.isPrompt = false
    } catch (error) {
      this.problem = error === 'choose' ? 'choose' : 'failed'
    }
    this.isBusy = false
    changed()
  }
}
