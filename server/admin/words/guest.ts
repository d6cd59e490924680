/** Short enough to be said aloud; for a visitor who has given no name. */
export const guestCode = (visitor: string) => visitor.replaceAll('-', '').slice(0, 4).toUpperCase()

interface Somebody {
  name?: string | null | undefined
  email?: string | null | undefined
  /** Their browser’s id. */
  visitor?: string | null | undefined
}

/** What every screen calls somebody: their name, their e-mail, or „Gość #QHGW” where neither is known. */
export const personIn =
  (guest: string) =>
  ({ name, email, visitor }: Somebody): string =>
    name || email || (visitor ? `${guest} #${guestCode(visitor)}` : guest)
