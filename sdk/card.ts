import css from './card.css'

const WORDS = { pl: { card: 'Od sklepu', close: 'Zamknij' }, en: { card: 'From the shop', close: 'Close' } }

/**
 * A card in the corner of the page with one widget in it, unseen until the widget has something to say. Focus stays where it is.
 * @param closed called when the shopper closes it
 * @returns the card, on the page
 */
export function openCard(widget: HTMLElement, locale: string, closed: () => void): HTMLElement {
  const say = WORDS[/^pl\b/.test(locale) ? 'pl' : 'en']
  const card = document.createElement('div')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const root = card.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '×'
  button.ariaLabel = say.close
  root.append(button, document.createElement('slot'))
  card.role = 'complementary'
  card.ariaLabel = say.card
  card.className = 'kontuar-card'

  const close = () => {
    card.remove()
    closed()
  }
  button.onclick = close
  card.onkeydown = ({ key }) => key === 'Escape' && close()
  new ResizeObserver(() => {
    const shown = widget.shadowRoot?.firstElementChild
    card.toggleAttribute('data-shown', !!shown && !shown.matches('.waiting'))
  }).observe(widget)
  card.append(widget)
  document.body.append(card)
  return card
}
