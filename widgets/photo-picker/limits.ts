/** What the form takes; it tells so before the picker is there. */
export interface Limits {
  /** Photos of one review. */
  readonly most: number
  /** Of files, with commas between. */
  readonly types: string
}

/** In bytes. */
export const HEAVIEST = 12 * 1024 * 1024
/** What the server can read although this browser may not. */
export const AVIF = 'image/avif'
