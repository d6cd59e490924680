import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useWhen } from './when.ts'
import './menu.css'

interface MenuProps {
  label: string
  trigger: ComponentChildren
  class?: string
  /** Buttons and links with `role="menuitem"`, `menuitemradio`…; choosing one closes the menu. */
  children: ComponentChildren
}

export function Menu(props: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }

  useWhen([isOpen], () => {
    if (!isOpen) return
    const chosen = items().find((item) => item.ariaChecked === 'true' || item.ariaCurrent === 'true')
    ;(chosen ?? items()[0])?.focus()
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    addEventListener('pointerdown', leave)
    return () => removeEventListener('pointerdown', leave)
  })

  const move = (event: KeyboardEvent) => {
    if (!isOpen) return
    const all = items()
    const at = all.findIndex((item) => item.matches(':focus'))
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (next !== undefined) all[next % all.length]?.focus()
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class={`menu ${props.class ?? ''}`} ref={box}>
      <button
        type="button"
        class="menu-trigger"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {props.trigger}
      </button>
      {isOpen && (
        <div class="menu-list" id={id} role="menu" aria-label={props.label} onClick={close} onKeyDown={move}>
          {props.children}
        </div>
      )}
    </div>
  )
}

export function Choice(props: { checked: boolean; onChoose: () => void; children: ComponentChildren; lang?: string }) {
  return (
    <button type="button" class="menu-item" role="menuitemradio" aria-checked={props.checked} lang={props.lang} onClick={props.onChoose}>
      {props.children}
    </button>
  )
}
