/** Short enough to be said aloud; for a visitor who has given no name. */
export const guestCode = (visitor: string) => visitor.replaceAll('-', '').slice(0, 4).toUpperCase()
