// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { openPage, ownReview } from '../testing.tsx'
import '../review-form/index.ts'

/** A server that takes files, and answers each as it is told to; 0 is a broken network. */
function uploads(...statuses: number[]) {
  const sent: { url: string; file: File; headers: Record<string, string> }[] = []
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
      status = 0
      response = { code: 'PHOTO_BROKEN' }
      headers: Record<string, string> = {}
      url = ''
      onload() {}
      onerror() {}
      open(_method: string, url: string) {
        this.url = url
      }
      setRequestHeader(name: string, value: string) {
        this.headers[name] = value
      }
      send(file: File) {
        sent.push({ url: this.url, file, headers: this.headers })
        this.status = statuses.shift() ?? 201
        queueMicrotask(() => (this.status ? this.onload() : this.onerror()))
      }
    },
  )
  return sent
}

async function openForm() {
  vi.stubGlobal('createImageBitmap', async () => {
    throw new Error('happy-dom reads no pictures')
  })
  const page = openPage('<kontuar-review-form product="kubek" lang="pl"></kontuar-review-form>', {
    'POST /v1/shops/:shop/review-forms': () => ({ form: 'form-1', readyIn: 0 }),
    'POST /v1/shops/:shop/reviews': () => ({ review: ownReview(), visitor: 'token' }),
  })
  await page.until(() => page.findAll('[type=radio]').length === 5)
  page.find('form').dispatchEvent(new Event('focusin', { bubbles: true }))
  page.find('[value="5"]').click()
  await page.until(() => page.findAll('[type=file]').length === 1)
  const author = page.find<HTMLInputElement>('[name=author]')
  author.value = 'Kasia'
  author.dispatchEvent(new Event('input', { bubbles: true }))
  return Object.assign(page, {
    choose(...files: File[]) {
      const input = page.find<HTMLInputElement>('[type=file]')
      Object.defineProperty(input, 'files', { value: files, configurable: true })
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    submit: () => page.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  })
}

const photo = (name: string) => new File(['x'], name, { type: 'image/avif' })

test('R6 photos go after the words; one that did not get through is said in words and sent again, with the focus on it', async () => {
  const sent = uploads(0, 422, 201)
  const page = await openForm()
  page.choose(photo('a.avif'), photo('b.avif'))
  await page.until(() => page.findAll('.picked li').length === 2)

  page.submit()
  await page.until(() => page.text().includes('Dziękujemy za opinię!') && page.text().includes('Ten plik jest uszkodzony'))
  expect(page.text()).toContain('Nie udało się wysłać zdjęcia. Twoja opinia jest bezpieczna.')
  expect(sent[0]).toMatchObject({
    url: 'https://kontuar.test/v1/shops/pk_test/reviews/o1/photos',
    headers: { authorization: 'Bearer token', 'content-type': 'image/avif' },
  })
  const again = page.findAll('button').filter((button) => button.textContent === 'Wyślij ponownie')
  expect(again).toHaveLength(1)
  again[0]?.focus()
  again[0]?.click()
  expect(page.widget.shadowRoot?.activeElement).toBe(page.find('.picked li'))
  await page.until(() => page.text().includes('Wysłane'))
  expect(sent.map(({ file }) => file.name)).toEqual(['a.avif', 'b.avif', 'a.avif'])
})

test('R6 a file that is no photo is refused before it is sent, and a sixth photo too', async () => {
  const sent = uploads()
  const page = await openForm()

  page.choose(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }))
  await page.until(() => page.text().includes('To nie jest zdjęcie'))
  page.choose(...Array.from({ length: 6 }, (_, n) => photo(`${n}.avif`)))
  await page.until(() => page.text().includes('Opinia może mieć do 5 zdjęć.') && page.findAll('.picked li').length === 6)
  page.submit()
  await page.until(() => sent.length === 5)
  expect(sent.map(({ file }) => file.name)).not.toContain('a.svg')
})

test('R6 photos that are still read when the words are sent go after them', async () => {
  const sent = uploads()
  const page = await openForm()
  const read = Promise.withResolvers<never>()
  vi.stubGlobal('createImageBitmap', () => read.promise)
  page.choose(photo('a.avif'), photo('b.avif'))
  page.submit()
  await page.until(() => page.text().includes('Dziękujemy za opinię!'))

  read.reject(new Error('happy-dom reads no pictures'))
  await page.until(() => sent.length === 2)
  expect(sent.map(({ file }) => file.name)).toEqual(['a.avif', 'b.avif'])
})
