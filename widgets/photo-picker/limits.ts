/** Photos of one review. */
export const MOST = 5
/** In bytes. */
export const HEAVIEST = 12 * 1024 * 1024
export const TYPES = 'image/jpeg,image/png,image/webp,image/avif'
