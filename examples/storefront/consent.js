// What this shop tells Kontuar of a visit, and the bar that asks for leave first. Without leave nothing is stored or sent.
window.kontuar ??= []
const tell = (task) => window.kontuar.push(task)
const bar = document.querySelector('[data-consent]')
const change = document.querySelector('[data-consent-change]')

tell((kontuar) => {
  bar.hidden = kontuar.consent() !== undefined
})
bar.addEventListener('click', ({ target }) => {
  const { choice } = target.closest('[data-choice]')?.dataset ?? {}
  if (!choice) return
  tell((kontuar) => kontuar.consent({ tracking: choice === 'yes', explicit: true }))
  bar.hidden = true
  change.focus({ preventScroll: true })
})
change.addEventListener('click', () => {
  bar.hidden = false
  bar.focus()
})

// What Kontuar puts into the corner stands above the bar, however many lines that has; what comes up by itself waits (pages.css).
new ResizeObserver(() => document.documentElement.style.setProperty('--kontuar-bottom', bar.hidden ? '' : `${bar.offsetHeight + 16}px`)).observe(bar)

const product = document.querySelector('[data-shown]')?.dataset.shown
if (product) tell((kontuar) => kontuar.track('product', { product }))

const order = document.querySelector('[data-order]')?.textContent
if (order) tell((kontuar) => kontuar.track('order', { order }))

document.addEventListener('cart-total', ({ detail: value }) => tell((kontuar) => kontuar.track('cart', { value, currency: 'PLN' })))
