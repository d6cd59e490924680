import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** One part of the card: a heading, what may be done beside it, and its content. */
export function Part({ title, aside, children }: { title: string; aside?: ComponentChildren; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="card-part" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
