/** Photos of one review. */
export const MOST = 5
/** In bytes. */
export const HEAVIEST = 12 * 1024 * 1024
/** What the server can read although this browser may not. */
export const AVIF = 'image/avif'
export const TYPES = `image/jpeg,image/png,image/webp,${AVIF}`
