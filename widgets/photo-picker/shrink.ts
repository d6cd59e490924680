/** The longer side of what is sent, and of the preview, in pixels. */
const SENT = 2000
const PREVIEW = 160
/** Files below this, in bytes, are sent as they are. */
const LIGHT = 1024 * 1024

export interface Shrunk {
  body: Blob
  /** A canvas and no address of the file: a shop's policy need not let pictures come from `blob:`. */
  preview: HTMLCanvasElement | undefined
}

/** Makes a photo light enough for a phone's upload. What this browser cannot read goes as it is: the server says what is wrong with it. */
export async function shrink(file: Blob): Promise<Shrunk> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return { body: file, preview: undefined }
  const preview = draw(bitmap, PREVIEW)
  const isLight = file.size <= LIGHT && Math.max(bitmap.width, bitmap.height) <= SENT
  const body = isLight ? file : await new Promise<Blob>((done) => draw(bitmap, SENT).toBlob((blob) => done(blob ?? file), 'image/jpeg', 0.9))
  bitmap.close()
  return { body, preview }
}

function draw(bitmap: ImageBitmap, side: number) {
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  canvas.width = Math.max(1, bitmap.width * scale)
  canvas.height = Math.max(1, bitmap.height * scale)
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#fff' // JPEG would make what is clear black
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}
