/** Keeps „(2) ” before whatever the page's title becomes. */
export class TitleCount {
  #count = 0
  readonly #observer = new MutationObserver(() => this.#write())

  constructor() {
    this.#observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  }

  show(count: number) {
    this.#count = count
    this.#write()
  }

  stop() {
    this.#observer.disconnect()
    this.#count = 0
    this.#write()
  }

  #write() {
    const bare = document.title.replace(/^\(\d+\) /, '')
    const wanted = this.#count > 0 ? `(${this.#count}) ${bare}` : bare
    if (document.title !== wanted) document.title = wanted
  }
}
