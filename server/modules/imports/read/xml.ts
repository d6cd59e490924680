import { SaxesParser } from 'saxes'
import { FileRefused } from '../errors.ts'
import { type FileRecord, RECORD_LIMIT } from './record.ts'

/** The items of each format, by the root that it has. */
const ITEMS: Record<string, { format: 'google' | 'ceneo'; item: string }> = {
  rss: { format: 'google', item: 'item' },
  feed: { format: 'google', item: 'entry' },
  offers: { format: 'ceneo', item: 'o' },
}
const DEPTH = 20
/** Characters without a tag between them: a text, a comment or a tag as long as this is no product. */
const MOST_AT_A_TIME = 1024 * 1024
/** Entities of HTML that feeds use without declaring them. */
const ENTITIES = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  rdquo: '”',
  ldquo: '“',
  oacute: 'ó',
  Oacute: 'Ó',
  deg: '°',
  times: '×',
  reg: '®',
}

/**
 * Reads items of XML one by one: a cell for each text and attribute, by its way from the item, as in `imgs/main@url` or `a[Producent]`.
 * An element with a `name` is known by it. Prefixes are dropped: feeds write both `title` and `g:title`. Of two cells of one name the first counts.
 */
export class XmlItems {
  readonly #parser = new SaxesParser({ fragment: false })
  #ready: FileRecord[] = []
  #refusal: FileRefused | undefined
  #root: (typeof ITEMS)[string] | undefined
  #path: string[] = []
  #depth = 0
  #inItem = false
  #row = 0
  #cells = new Map<string, string>()
  #size = 0
  #text = ''
  #sinceMarkup = 0

  constructor() {
    const parser = this.#parser
    Object.assign(parser.ENTITIES, ENTITIES)
    parser.on('doctype', () => this.#refuse('DOCTYPE_REFUSED'))
    parser.on('error', () => this.#refuse('XML_BROKEN'))
    parser.on('opentag', ({ name, attributes }) => this.#open(bare(name), attributes as Record<string, string>))
    parser.on('closetag', () => this.#close())
    parser.on('text', (text) => this.#read(text))
    parser.on('cdata', (text) => this.#read(text))
    parser.on('comment', () => {
      this.#sinceMarkup = 0
    })
  }

  /** The format, once the root was seen. */
  get format() {
    return this.#root?.format
  }

  /** The items that end in this piece of the file. @throws {FileRefused} */
  take(chunk: string): FileRecord[] {
    this.#sinceMarkup += chunk.length
    this.#run(() => this.#parser.write(chunk))
    if (this.#sinceMarkup > MOST_AT_A_TIME) throw new FileRefused('LINE_TOO_LONG')
    return this.#ready.splice(0)
  }

  /** @throws {FileRefused} where the file breaks off */
  end(): void {
    this.#run(() => this.#parser.close())
    if (!this.#root) throw new FileRefused('FORMAT_UNKNOWN')
  }

  #run(step: () => void) {
    if (!this.#refusal) step()
    if (this.#refusal && this.#ready.length === 0) throw this.#refusal
  }

  #refuse(code: string) {
    this.#refusal ??= new FileRefused(code)
  }

  #open(name: string, attributes: Record<string, string>) {
    this.#sinceMarkup = 0
    if (++this.#depth > DEPTH) this.#refuse('XML_TOO_DEEP')
    if (this.#depth === 1) {
      this.#root = ITEMS[name]
      if (!this.#root) this.#refuse('FORMAT_UNKNOWN')
    }
    this.#text = ''
    if (this.#inItem) this.#path.push(attributes.name === undefined ? name : `${name}[${attributes.name.trim().slice(0, 100)}]`)
    else if (name === this.#root?.item) this.#start()
    else return
    const way = this.#path.join('/')
    for (const [attribute, value] of Object.entries(attributes)) if (attribute !== 'name') this.#keep(`${way}@${bare(attribute)}`, value)
  }

  #start() {
    this.#inItem = true
    this.#row++
    this.#cells = new Map()
    this.#size = 0
  }

  #read(text: string) {
    this.#sinceMarkup = 0
    if (this.#inItem && this.#text.length <= RECORD_LIMIT) this.#text += text
  }

  #close() {
    this.#sinceMarkup = 0
    this.#depth--
    if (!this.#inItem) return
    if (this.#path.length > 0) {
      const text = this.#text.trim()
      if (text !== '') this.#keep(this.#path.join('/'), text)
      this.#path.pop()
    } else {
      this.#inItem = false
      this.#ready.push({ row: this.#row, cells: this.#cells, isTooLarge: this.#size > RECORD_LIMIT })
    }
    this.#text = ''
  }

  #keep(name: string, value: string) {
    this.#size += name.length + value.length
    if (this.#size <= RECORD_LIMIT && !this.#cells.has(name)) this.#cells.set(name, value.trim())
  }
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
