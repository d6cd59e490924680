import { type Html, html } from '../../../http/html.ts'
import { AUTHOR_LENGTH, TITLE_LENGTH } from '../../reviews/contract.ts'
import { type Fault, type Fields, typed } from './answers.ts'
import { ABOUT, type Block } from './blocks.ts'
import { stars } from './stars.ts'
import type { Words } from './words.ts'

export interface OrderForm {
  /** Where the form is sent. */
  action: string
  blocks: readonly Block[]
  /** What stands in the fields. */
  fields: Fields
  faults: readonly Fault[]
  /** The product whose own form this is; the others are folded away. */
  only: string | undefined
  words: Words
  /** Photos came with it, which a page cannot put back. */
  hadPhotos?: boolean
}

/** The form of a whole order, or, with `only`, of one product of it. Works without a script. */
export function orderForm(form: OrderForm): Html {
  const { action, blocks, faults, only, words } = form
  const chosen = blocks.filter((block) => isProduct(block) && block.product === only)
  const [first, rest] = chosen.length > 0 && faults.length === 0 ? [chosen, blocks.filter((block) => !chosen.includes(block))] : [blocks, []]
  const products = rest.filter(isProduct)
  return html`${faults.length > 0 && summary(form)}
    <form method="post" action="${action}" enctype="multipart/form-data" novalidate>
      ${first.filter(isProduct).map((block) => oneBlock(block, form))}
      ${products.length > 0 && html`<details><summary>${words.others(products.length)}</summary>${products.map((block) => oneBlock(block, form))}</details>`}
      ${blocks.filter((block) => !isProduct(block)).map((block) => shopBlock(block, form))}
      ${field({ form, name: 'author', label: words.author, hint: words.authorHint, most: AUTHOR_LENGTH, autocomplete: 'given-name' })}
      <button>${words.send}</button>
    </form>`
}

const isProduct = ({ subject }: Block) => subject === 'product'

/** The shop is rated by the way: folded, unless something is said or wrong there. */
function shopBlock(block: Block, form: OrderForm) {
  const { words, fields, faults } = form
  const isTouched = faults.some(({ field }) => field.endsWith(`:${block.key}`)) || FIELDS.some((name) => typed(fields, `${name}:${block.key}`) !== '')
  return html`<details ${isTouched && html`open`}><summary>${words.shopFold(block.name)}</summary>${oneBlock(block, form)}</details>`
}

const FIELDS = ['stars', 'title', 'text', ...ABOUT]

const idOf = ({ blocks }: OrderForm, name: string) => {
  const [kind = '', ...key] = name.split(':')
  const at = blocks.findIndex((block) => block.key === key.join(':'))
  return at < 0 ? kind : `${kind}-${at}`
}
const faultOf = (form: OrderForm, name: string) => form.faults.find(({ field }) => field === name)
const sentence = ({ words }: OrderForm, { rule, limit = 0 }: Fault) => words.rules[rule](limit)

/** What is wrong, first thing on the page and each with a way to its field. */
function summary(form: OrderForm) {
  const { blocks, faults, words, hadPhotos } = form
  const about = ({ field }: Fault) => blocks.find(({ key }) => field.endsWith(`:${key}`))?.name ?? words.author
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
    <p>${words.faults(faults.length)}</p>
    <ul>${faults.map((fault) => html`<li><a href="#${idOf(form, fault.field)}">${words.faultAt(about(fault), sentence(form, fault))}</a></li>`)}</ul>
    ${hadPhotos && html`<p>${words.photosAgain}</p>`}
  </div>`
}

function oneBlock(block: Block, form: OrderForm) {
  const { key, subject, name, review, isOpen } = block
  const { words, fields } = form
  const isShop = subject === 'shop'
  const heading = isShop ? words.shop(name) : name
  if (!isOpen) return html`<section class="block"><h2>${heading}</h2><p class="hint">${words.states.decided}</p></section>`
  const rating = (field: string, legend: string) => {
    const fault = faultOf(form, field)
    const id = idOf(form, field)
    return html`<div id="${id}">${stars({ legend, name: field, value: typed(fields, field), fault: fault && `${id}-fault`, words })}${mistake(form, field)}</div>`
  }
  return html`<section class="block" aria-labelledby="${idOf(form, `name:${key}`)}">
    <h2 id="${idOf(form, `name:${key}`)}">${heading}</h2>
    ${review && html`<p class="hint">${words.states.pending}</p>`}
    ${rating(`stars:${key}`, words.stars)}
    ${isShop && ABOUT.map((about) => rating(`${about}:${key}`, words.about[about]))}
    ${field({ form, name: `title:${key}`, label: words.reviewTitle, most: TITLE_LENGTH })}
    ${field({ form, name: `text:${key}`, label: words.text, hint: isShop ? undefined : words.textHint })}
    ${photoField(`photos-${idOf(form, `text:${key}`)}`, key, words)}
  </section>`
}

interface Field {
  form: OrderForm
  name: string
  label: string
  hint?: string | undefined
  /** Left out, a text of many lines. */
  most?: number
  autocomplete?: string
}

function field({ form, name, label, hint, most, autocomplete }: Field) {
  const id = idOf(form, name)
  const value = typed(form.fields, name)
  const isWrong = faultOf(form, name) !== undefined
  const described = [isWrong && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const wiring = html`id="${id}" name="${name}" ${described && html`aria-describedby="${described}"`} ${isWrong && html`aria-invalid="true"`}`
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${most ? html`<input type="text" ${wiring} maxlength="${most}" ${autocomplete && html`autocomplete="${autocomplete}"`} value="${value}" />` : html`<textarea ${wiring}>\n${value}</textarea>`}
    ${mistake(form, name)}
  </div>`
}

function photoField(id: string, key: string, words: Words) {
  return html`<div class="field">
    <label for="${id}">${words.photos}</label>
    <p class="hint" id="${id}-hint">${words.photosHint}</p>
    <input type="file" id="${id}" name="photos:${key}" accept="image/jpeg,image/png,image/webp,image/avif" multiple aria-describedby="${id}-hint" />
  </div>`
}

function mistake(form: OrderForm, name: string) {
  const fault = faultOf(form, name)
  return fault && html`<p class="error" id="${idOf(form, name)}-fault">${sentence(form, fault)}</p>`
}
