import type { ComponentChildren } from 'preact'

/** Buttons that belong together; a fieldset would make a form of them. */
export function Group({ label, class: look = '', children }: { label: string; class?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="group" aria-label={label} class={look}>
      {children}
    </div>
  )
}
