import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks'
import { usePreferences } from '../preferences.tsx'
import { Icon } from './icon.tsx'
import { useWhen } from './when.ts'
import './toast.css'

export interface Notice {
  text: string
  isBad?: boolean
  undo?: () => void
  /** In milliseconds. */
  lasts?: number
}

interface Toaster {
  notify(notice: Notice): void
  /** Takes back the last thing that can be taken back; false when there is none. */
  undoLast(): boolean
}

const SHOWN_FOR = 9000
const Context = createContext<Toaster>({ notify() {}, undoLast: () => false })
export const useToaster = () => useContext(Context)

export function ToastProvider({ children }: { children: ComponentChildren }) {
  const { say } = usePreferences()
  const [notice, setNotice] = useState<Notice>()
  const [isHeld, setHeld] = useState(false)
  const undo = useRef<(() => void) | undefined>(undefined)

  const undoLast = useCallback(() => {
    const last = undo.current
    undo.current = undefined
    setNotice(undefined)
    setHeld(false)
    last?.()
    return last !== undefined
  }, [])
  const toaster = useMemo<Toaster>(
    () => ({
      notify(next) {
        if (next.undo) undo.current = next.undo
        setNotice(next)
      },
      undoLast,
    }),
    [undoLast],
  )

  const close = () => {
    setNotice(undefined)
    setHeld(false)
  }
  useWhen([notice, isHeld], () => {
    if (!notice || isHeld) return
    const timer = setTimeout(() => setNotice(undefined), notice.lasts ?? SHOWN_FOR)
    return () => clearTimeout(timer)
  })

  return (
    <Context.Provider value={toaster}>
      {children}
      <div
        class="toasts"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocusIn={() => setHeld(true)}
        onFocusOut={() => setHeld(false)}
      >
        <div role="status">{notice && <p class={notice.isBad ? 'toast-text is-bad' : 'toast-text'}>{notice.text}</p>}</div>
        {notice?.undo && (
          <button type="button" class="button small toast-undo" onClick={undoLast} aria-keyshortcuts="u">
            <Icon name="undo" />
            {say.common.undo}
          </button>
        )}
        {notice && (
          <button type="button" class="button bare small square" aria-label={say.common.close} onClick={close}>
            <Icon name="cross" />
          </button>
        )}
      </div>
    </Context.Provider>
  )
}
