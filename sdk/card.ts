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
  card.onkeydown = ({ key }) => {
    if (key === 'Escape') close()
  }
  // what the page says of the widget's place is not meant for this one
  Object.assign(widget.style, { minHeight: '0', margin: '0' })
  const look = () => {
    const shown = widget.shadowRoot?.firstElementChild
    card.toggleAttribute('data-shown', !!shown && !shown.matches('.waiting'))
  }
  customElements.whenDefined(widget.localName).then(() => widget.shadowRoot && new MutationObserver(look).observe(widget.shadowRoot, { childList: true }))
  card.append(widget)
  document.body.append(card)
  return card
}
