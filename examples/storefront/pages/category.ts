import { html } from '../../../server/http/html.ts'
import { type Category, productsIn } from '../catalogue.ts'
import type { Visit } from '../visit.ts'
import { cards } from './card.ts'
import { layout, trail } from './layout.ts'

export function category(visit: Visit, shelf: Category): string {
  const title = visit.name(shelf)
  const shown = productsIn(shelf.id)
  const body = html`${trail(visit, [], title)}
<h1>${title}</h1>
<p class="lead">${visit.count(shown.length)}</p>
<h2 class="unseen">${visit.say.byShelf}</h2>
${cards(visit, shown)}
${shelf.id === 'kubki' && html`<kontuar-poll poll="sonda-poranna-kawa"></kontuar-poll>`}`
  return layout(visit, { title, body, category: shelf.id, name: 'category' })
}
