/** What this device knows of the visitor of one shop. Written only after the shopper acted; a page without storage goes on without it. */
export class Visitor {
  declare readonly shop: string

  /** @param shop the publishable key */
  constructor(shop: string) {
    this.shop = shop
  }

  /** Names the visitor to the server. */
  get token(): string | undefined {
    return guarded(() => localStorage.getItem(`kontuar:${this.shop}`)) ?? undefined
  }

  set token(token: string) {
    guarded(() => localStorage.setItem(`kontuar:${this.shop}`, token))
  }
}

/** Browsers that block storage throw at the first touch. */
export function guarded<Value>(touch: () => Value): Value | undefined {
  try {
    return touch()
  } catch {
    return undefined
  }
}
