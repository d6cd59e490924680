/** What this device knows of the visitor of one shop. Written only after the shopper acted; a page without storage goes on without it. */
export class Visitor {
  #key: string

  constructor(shop: string) {
    this.#key = `kontuar:${shop}`
  }

  /** Names the visitor to the server. */
  get token(): string | undefined {
    return guarded(() => localStorage.getItem(this.#key)) ?? undefined
  }

  set token(token: string) {
    guarded(() => localStorage.setItem(this.#key, token))
  }

  /** What was typed and not sent yet: kept for this tab, so that a reload loses nothing. */
  draft<Draft extends object>(name: string) {
    const key = `${this.#key}:${name}`
    return {
      read: () => guarded(() => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null) ?? undefined,
      keep: (draft: Draft) => guarded(() => sessionStorage.setItem(key, JSON.stringify(draft))),
      drop: () => guarded(() => sessionStorage.removeItem(key)),
    }
  }
}

/** Browsers that block storage throw at the first touch. */
function guarded<Value>(touch: () => Value): Value | undefined {
  try {
    return touch()
  } catch {
    return undefined
  }
}
