import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { isFirstScreen } from './arrival.ts'
import { useWhen } from './when.ts'

interface ScreenProps {
  title: string
  /** Where the content says by itself what it is. */
  isTitleHidden?: boolean
  /** Something in the page takes the focus instead of the title. */
  keepsFocus?: boolean
  children: ComponentChildren
}

/** One page of the panel: names the tab, and its title takes the focus on arrival. */
export function Screen({ title, isTitleHidden = false, keepsFocus = false, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)

  useWhen([title], () => {
    document.title = `${title} – Kontuar`
  })
  useWhen([], () => {
    if (!isFirstScreen() && !keepsFocus) heading.current?.focus()
  })

  return (
    <>
      <h1 ref={heading} tabIndex={-1} dir="auto" class={isTitleHidden ? 'for-readers' : ''}>
        {title}
      </h1>
      {children}
    </>
  )
}
