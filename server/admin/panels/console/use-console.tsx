import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useShop } from '../../shell/shop.tsx'
import { type Place, placeHref } from './address.ts'
import type { Alerts } from './model/alerts.ts'
import type { Desk } from './model/desk.ts'
import type { Tabs } from './model/tabs.ts'

interface ConsoleState {
  desk: Desk
  alerts: Alerts
  tabs: Tabs
  place: Place
}

const Context = createContext<ConsoleState | null>(null)

export const ConsoleProvider = ({ children, ...state }: ConsoleState & { children: ComponentChildren }) => (
  <Context.Provider value={state}>{children}</Context.Provider>
)

export function useConsole() {
  const state = useContext(Context)
  const { shop } = useShop()
  const { route } = useLocation()
  if (!state) throw new Error('ConsoleProvider is missing')
  const { place } = state
  const href = (change: Partial<Place>) => placeHref(shop.id, { ...place, card: undefined, ...change })
  const go = (change: Partial<Place>, isTyping = false) => route(href(change), isTyping)
  return { ...state, href, go, shop }
}
