import { type ComponentChildren, createContext } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import { lazy, useLocation } from 'preact-iso'
import type { Session } from '../../sdk/contract.gen.ts'
import { ApiError, type Call, createCall } from './api.ts'
import { Opening, orOutdated } from './opening.tsx'
import { useWhen } from './parts/when.ts'

const Login = lazy(orOutdated(() => import('./panels/login.tsx').then(({ Login }) => Login)))
const Relogin = lazy(orOutdated(() => import('./panels/login.tsx').then(({ Relogin }) => Relogin)))
const Invited = lazy(orOutdated(() => import('./panels/invitation.tsx').then(({ Invited }) => Invited)))
const Setup = lazy(orOutdated(() => import('./panels/setup.tsx').then(({ Setup }) => Setup)))

interface Signed {
  session: Session
  call: Call
  /** Reads the session anew, after a shop was added or renamed. */
  renew(): Promise<void>
  /** Goes on with another session, of the same user or of another. */
  enter(session: Session): void
  signOut(): Promise<void>
}

const Context = createContext<Signed | null>(null)

export function useSession(): Signed {
  const signed = useContext(Context)
  if (!signed) throw new Error('SessionGate is missing')
  return signed
}

type State = { is: 'opening' } | { is: 'failed'; failure: unknown } | { is: 'signed out' } | { is: 'new' } | { is: 'signed in'; session: Session }

/** Shows the page to those signed in; the login, or the first-run setup, to others. An expired session is asked for over the page. */
export function SessionGate({ children }: { children: ComponentChildren }) {
  const [state, setState] = useState<State>({ is: 'opening' })
  const [isAsking, setAsking] = useState(false)
  const { path, route } = useLocation()
  const csrf = useRef('')
  const waiting = useRef<PromiseWithResolvers<void> | undefined>(undefined)

  const enter = (session: Session) => {
    csrf.current = session.csrf
    setState({ is: 'signed in', session })
    setAsking(false)
    waiting.current?.resolve()
    waiting.current = undefined
  }

  const [call] = useState(() => createCall({ csrf: () => csrf.current, renew, signIn }))

  async function renew(): Promise<void> {
    enter(await call('GET /api/session'))
  }
  function signIn() {
    setAsking(true)
    waiting.current ??= Promise.withResolvers<void>()
    return waiting.current.promise
  }

  const open = async () => {
    setState({ is: 'opening' })
    try {
      const { needed, signedIn } = await call('GET /api/setup')
      if (signedIn) await renew()
      else setState({ is: needed ? 'new' : 'signed out' })
    } catch (failure) {
      setState({ is: 'failed', failure })
    }
  }
  useWhen([], () => void open())

  if (state.is === 'opening') return <Opening />
  if (state.is === 'failed') return <Opening failure={state.failure} onRetry={open} />
  if (state.is === 'new') return <Setup call={call} onDone={enter} />
  if (state.is === 'signed out') {
    if (path === '/admin/invitation') return <Invited call={call} onDone={enter} />
    return <Login call={call} onDone={enter} isSetupDone={path === '/admin/setup'} />
  }
  const signed: Signed = {
    session: state.session,
    call,
    renew,
    enter,
    async signOut() {
      await call('DELETE /api/session').catch((failure) => {
        if (!(failure instanceof ApiError) || failure.code !== 'SESSION_REQUIRED') throw failure
      })
      csrf.current = ''
      route('/admin/login')
      setState({ is: 'signed out' })
    },
  }
  return (
    <Context.Provider value={signed}>
      {children}
      {isAsking && <Relogin call={call} email={state.session.user.email} onDone={enter} />}
    </Context.Provider>
  )
}
