import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useWhen } from './when.ts'
import './popover.css'

/** A button that opens a small panel under itself; Escape and a press elsewhere close it. */
export function Popover(props: { text: string; label: string; isActive: boolean; children: ComponentChildren }) {
  const box = useRef<HTMLDetailsElement>(null)

  useWhen([], () => {
    const leave = (event: Event) => {
      if (box.current && event.target instanceof Node && !box.current.contains(event.target)) box.current.open = false
    }
    addEventListener('pointerdown', leave)
    return () => removeEventListener('pointerdown', leave)
  })

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    event.stopPropagation()
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  return (
    <details class="popover" ref={box} onKeyDown={closeByKey}>
      <summary class={props.isActive ? 'filter-control is-active' : 'filter-control'}>
        <span class="for-readers">{props.label}: </span>
        {props.text}
        <Icon name="down" />
      </summary>
      <div class="popover-panel">{props.children}</div>
    </details>
  )
}
