import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { usePreferences } from '../preferences.tsx'
import { Icon } from './icon.tsx'
import { useBeforePaint } from './when.ts'
import './dialog.css'

interface DialogProps {
  title: string
  children: ComponentChildren
  /** Left out: the dialog stays until its task is done. */
  onClose?: () => void
  isWide?: boolean
}

/** A native modal: the browser keeps the focus inside; on closing it returns to where it was, if that is still there. */
export function Dialog({ title, children, onClose, isWide = false }: DialogProps) {
  const { say } = usePreferences()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useBeforePaint([], () => {
    const opened = dialog.current
    const before = document.activeElement
    opened?.showModal()
    return () => {
      opened?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  })

  return (
    <dialog
      ref={dialog}
      class={isWide ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClose={() => onClose?.()}
      onPointerDown={(event) => event.target === dialog.current && onClose?.()}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={heading}>{title}</h2>
          {onClose && (
            <button type="button" class="button bare small square" aria-label={say.common.close} onClick={onClose}>
              <Icon name="cross" />
            </button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  )
}
