import type { Shared } from './shared.ts'

/** Reads what the device keeps for this shop under a name, and writes it, or with null deletes it. A page without storage goes on without. */
export type Keep = (where: 'localStorage' | 'sessionStorage', name: string, value?: string | null) => string | null

export const deviceOf =
  ({ shop }: Pick<Shared, 'shop'>): Keep =>
  (where, name, value) => {
    const key = `kontuar:${shop}${name}`
    try {
      if (value) window[where].setItem(key, value)
      else if (value === null) window[where].removeItem(key)
      return window[where].getItem(key)
    } catch {
      return null
    }
  }
