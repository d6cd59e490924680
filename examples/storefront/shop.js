// The shop's own cart: { product id: pieces } in sessionStorage, written only after the shopper adds something; beside it what each costs.
const stored = (name) => JSON.parse(sessionStorage.getItem(name) ?? '{}')
const read = () => stored('cart')
const tellTotal = (cents) => document.dispatchEvent(new CustomEvent('cart-total', { detail: cents }))
const write = (cart) => {
  sessionStorage.setItem('cart', JSON.stringify(cart))
  showCount(cart)
}

const badge = document.querySelector('[data-count]')
function showCount(cart) {
  const pieces = Object.values(cart).reduce((sum, count) => sum + count, 0)
  badge.textContent = pieces
  badge.hidden = pieces === 0
}

const buy = document.querySelector('[data-add]')
buy?.addEventListener('submit', (event) => {
  event.preventDefault()
  const cart = read()
  const { add } = buy.dataset
  write({ ...cart, [add]: (cart[add] ?? 0) + 1 })
  const prices = { ...stored('prices'), [add]: Number(buy.dataset.cents) }
  sessionStorage.setItem('prices', JSON.stringify(prices))
  tellTotal(Object.entries(read()).reduce((sum, [id, count]) => sum + (prices[id] ?? 0) * count, 0))
  const said = buy.querySelector('[role=status]')
  said.textContent = `${said.dataset.added} ${document.querySelector('h1').textContent} (${cart[add] ? cart[add] + 1 : 1})`
})

const form = document.querySelector('[data-cart]')
if (form) {
  const list = form.querySelector('ul')
  const rows = document.querySelector('[data-rows]').content
  const money = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'pl-PL', { style: 'currency', currency: 'PLN' })

  const showTotal = (cart) => {
    const cents = [...list.children].reduce((sum, { dataset }) => sum + dataset.cents * (cart[dataset.product] ?? 0), 0)
    tellTotal(cents)
    form.querySelector('[data-total]').textContent = money.format(cents / 100)
    form.hidden = list.children.length === 0
    document.querySelector('[data-empty]').hidden = !form.hidden
  }

  const filled = Object.entries(read()).flatMap(([id, count]) => {
    const row = rows.querySelector(`[data-product="${CSS.escape(id)}"]`)?.cloneNode(true)
    if (row) row.querySelector('input').value = count
    return row ?? []
  })
  list.replaceChildren(...filled)
  showTotal(read())

  list.addEventListener('input', ({ target }) => {
    if (!target.validity.valid) return
    write({ ...read(), [target.name]: target.valueAsNumber })
    showTotal(read())
  })
  list.addEventListener('click', ({ target }) => {
    const row = target.closest('[data-remove]')?.closest('li')
    if (!row) return
    const { [row.dataset.product]: gone, ...rest } = read()
    const next = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    write(rest)
    showTotal(rest)
    ;(next?.querySelector('[data-remove]') ?? document.querySelector('[data-empty] a')).focus()
  })
}

if (document.body.dataset.page === 'thanks') for (const name of ['cart', 'prices']) sessionStorage.removeItem(name)
showCount(read())
