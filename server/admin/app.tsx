import { useErrorBoundary } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { Broken, orOutdated } from './opening.tsx'
import { ToastProvider } from './parts/toast.tsx'
import { useBeforePaint } from './parts/when.ts'
import './parts/button.css'
import { MissingPage } from './panels/missing.tsx'
import { SessionGate } from './session.tsx'
import { ShopRoom } from './shell/room.tsx'

const Shops = lazy(orOutdated(() => import('./panels/shops.tsx').then(({ Shops }) => Shops)))

const Join = lazy(orOutdated(() => import('./panels/invitation.tsx').then(({ Join }) => Join)))

export function App() {
  const [crash] = useErrorBoundary((failure) => console.error(failure))
  if (crash)
    return (
      <main>
        <Broken />
      </main>
    )
  return (
    <LocationProvider scope="/admin">
      <ErrorBoundary>
        <ToastProvider>
          <SessionGate>
            <Router>
              <Route path="/admin" component={Shops} />
              <Route path="/admin/login" component={Redirect} to="/admin" />
              <Route path="/admin/setup" component={Redirect} to="/admin" />
              <Route path="/admin/invitation" component={Join} />
              <Route path="/admin/:shop" component={ToReviews} />
              <Route path="/admin/:shop/*" component={ShopRoom} />
              <Route default component={MissingPage} />
            </Router>
          </SessionGate>
        </ToastProvider>
      </ErrorBoundary>
    </LocationProvider>
  )
}

function Redirect({ to }: { to: string }) {
  const { route } = useLocation()
  useBeforePaint([to], () => route(to, true))
  return null
}

const ToReviews = ({ shop = '' }: { shop?: string }) => <Redirect to={`/admin/${encodeURIComponent(shop)}/reviews`} />
