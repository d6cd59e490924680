import type { Ref } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useWhen } from './when.ts'

const PAUSE = 300

/** Searches once the typing pauses, or at once on Enter. */
export function Search({ label, q, onSearch, box }: { label: string; q: string; onSearch: (q: string) => void; box?: Ref<HTMLInputElement> }) {
  const [text, setText] = useState(q)
  const sent = useRef(q)

  const send = (next: string) => {
    if (next.trim() === sent.current) return
    sent.current = next.trim()
    onSearch(next.trim())
  }
  useWhen([q], () => {
    if (q === sent.current) return
    sent.current = q
    setText(q)
  })
  useWhen([text], () => {
    const timer = setTimeout(() => send(text), PAUSE)
    return () => clearTimeout(timer)
  })

  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send(text)
        }}
      >
        <Icon name="search" />
        <input
          {...(box && { ref: box })}
          class="control"
          type="search"
          aria-label={label}
          {...(box && { 'aria-keyshortcuts': '/' })}
          placeholder={label}
          maxLength={200}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            if (text) setText('')
            else event.currentTarget.blur()
          }}
        />
      </form>
    </search>
  )
}
