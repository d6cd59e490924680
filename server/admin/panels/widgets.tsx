import { useLocation } from 'preact-iso'
import type { PublishableKey } from '../../../sdk/contract.gen.ts'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { type Choice, choiceSearch, readChoice } from './widgets/choice.ts'
import { galleryOf } from './widgets/gallery.ts'
import { Options } from './widgets/options.tsx'
import { Snippet } from './widgets/paste.tsx'
import { Preview } from './widgets/preview.tsx'
import './settings.css'
import './widgets.css'

/** Widgets that are made and looked at in rooms of their own. */
const ELSEWHERE = [
  ['kontuar-chat', 'chats', 'chat.serve'],
  ['kontuar-poll', 'polls', 'polls.read'],
  ['kontuar-survey', 'surveys', 'surveys.read'],
] as const

/** The widgets of the shop: how they look, and what to paste. */
export function Widgets() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { query, route } = useLocation()
  const asked = readChoice(query)
  const loaded = useLoaded([shop.id], async (signal) => {
    const params = { shop: shop.id }
    const [{ key, tags }, { keys }, { products }] = await Promise.all([
      call('GET /api/shops/:shop/preview', { params }, signal),
      call('GET /api/shops/:shop', { params }, signal),
      may('catalog.read') ? call('GET /api/shops/:shop/products', { params, query: { limit: 50 } }, signal) : { products: [] },
    ])
    return { previewKey: key, gallery: galleryOf(tags), publishableKey: newestOf(keys.filter(({ revokedAt }) => !revokedAt))?.key, products }
  })
  const addressOf = (choice: Choice) => `/admin/${shop.id}/widgets${choiceSearch(choice)}`
  const change = (next: Record<string, string>) => route(addressOf(readChoice({ ...asked, ...next })), true)
  return (
    <Screen title={say.widgets.title}>
      <p class="soft widgets-help">{say.widgets.help}</p>
      <Wait on={loaded} title={say.widgets.failed}>
        {({ previewKey, gallery, publishableKey, products }) => {
          const shown = gallery.find(({ tag }) => tag === asked.tag) ?? gallery[0]
          const choice = { ...asked, product: asked.product || (products[0]?.id ?? '') }
          return (
            shown && (
              <>
                <nav class="gallery" aria-label={say.widgets.gallery}>
                  {gallery.map(({ tag }) => (
                    <a key={tag} class="gallery-card" href={addressOf({ ...asked, tag })} aria-current={tag === shown.tag ? 'page' : undefined}>
                      <span class="gallery-name">{say.widgets.names[tag] ?? tag}</span>
                      <span class="soft">{say.widgets.abouts[tag]}</span>
                    </a>
                  ))}
                  {ELSEWHERE.filter(([, , right]) => may(right)).map(([tag, path]) => (
                    <a key={tag} class="gallery-card" href={`/admin/${shop.id}/${path}`}>
                      <span class="gallery-name">{say.widgets.names[tag]} →</span>
                      <span class="soft">{say.widgets.abouts[tag]}</span>
                    </a>
                  ))}
                </nav>
                <div class="widget-room">
                  <Options shown={shown} choice={choice} products={products} onChange={change} />
                  <Preview shown={shown} choice={choice} previewKey={previewKey} onWidth={(width) => change({ width })} />
                </div>
                {publishableKey ? <Snippet publishableKey={publishableKey} shown={shown} choice={choice} /> : <p class="notice">{say.widgets.noKey}</p>}
              </>
            )
          )
        }}
      </Wait>
    </Screen>
  )
}

const newestOf = (keys: PublishableKey[]) => keys.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1)
