/** What a file may be, by the names that the decoder gives them. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'heif'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const JPEG = Buffer.from('ffd8ff', 'hex')
/** Brands of an `ftyp` box (ISO/IEC 14496-12) that hold AV1 pictures. */
const AVIF = ['avif', 'avis']

/** What a file is by its first bytes; its name and the type that the sender gave count for nothing. */
export function kindOf(bytes: Buffer): Kind | undefined {
  const at = (start: number, end: number) => bytes.toString('latin1', start, end)
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'jpeg'
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp'
  if (at(4, 8) === 'ftyp' && AVIF.includes(at(8, 12))) return 'heif'
  return undefined
}
