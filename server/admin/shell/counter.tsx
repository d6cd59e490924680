import { type ComponentChildren, createContext } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Shop } from '../../../sdk/contract.gen.ts'
import type { Counter } from '../panels/console/model/counter.ts'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { ShopProvider, useShop } from './shop.tsx'

const Context = createContext<Counter | undefined>(undefined)

/** Absent for those who may not serve the chat, and until it has loaded. */
export const useCounter = () => useContext(Context)

/** Draws again when something of it has changed. */
export function useChanges(source: { listen(listener: () => void): () => void } | undefined) {
  const [, draw] = useState(0)
  useWhen([source], () => source?.listen(() => draw((count) => count + 1)))
}

/** Keeps the counter alive while any page of the shop is open: changing pages ends nothing. */
function CounterProvider({ children }: { children: ComponentChildren }) {
  const { call } = useSession()
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const { route } = useLocation()
  const [counter, setCounter] = useState<Counter>()
  const now = useRef({ say, route })
  now.current = { say, route }
  const mayServe = may('chat.serve')

  useWhen([shop.id, mayServe], () => {
    if (!mayServe) return
    let made: Counter | undefined
    let isOver = false
    import('../panels/console/model/counter.ts').then(
      ({ Counter }) => {
        if (isOver) return
        made = new Counter(shop.id, call)
        const { alerts, desk } = made
        desk.onRing = (ring, row) => {
          const { say, route } = now.current
          const text = row.lastText || say.chat.list.noText
          alerts.ring({ title: say.chat.rings[ring](say.person(row)), text, tag: row.id, onPress: () => route(`/admin/${shop.id}/chat/${row.id}`) })
        }
        setCounter(made)
      },
      () => {}, // an outdated page says so when a panel is opened
    )
    return () => {
      isOver = true
      made?.stop()
      setCounter(undefined)
    }
  })
  return <Context.Provider value={counter}>{children}</Context.Provider>
}

/** One shop, with its counter. */
export const OpenShop = ({ shop, children }: { shop: Shop; children: ComponentChildren }) => (
  <ShopProvider shop={shop}>
    <CounterProvider>{children}</CounterProvider>
  </ShopProvider>
)
