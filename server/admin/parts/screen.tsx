import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { isFirstScreen } from './arrival.ts'

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

  useEffect(() => {
    document.title = `${title} – Kontuar`
  }, [title])
  useEffect(() => {
    if (!isFirstScreen() && !keepsFocus) heading.current?.focus()
  }, [])

  return (
    <>
      <h1 ref={heading} tabIndex={-1} dir="auto" class={isTitleHidden ? 'for-readers' : ''}>
        {title}
      </h1>
      {children}
    </>
  )
}
