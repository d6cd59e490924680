import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { usePreferences } from '../preferences.tsx'
import { Empty } from './empty.tsx'
import { explain } from './form.ts'
import { useWhen } from './when.ts'

export interface Loaded<Data> {
  data: Data | undefined
  failure: unknown
  setData(change: (data: Data) => Data): void
  reload(): void
}

/** Asks on arrival and whenever one of `inputs` changes; the newest answer counts. */
export function useLoaded<Data>(inputs: readonly unknown[], ask: (signal: AbortSignal) => Promise<Data>): Loaded<Data> {
  const [data, setData] = useState<Data>()
  const [failure, setFailure] = useState<unknown>()
  const asking = useRef<AbortController | undefined>(undefined)
  const reload = () => {
    asking.current?.abort()
    const asked = new AbortController()
    asking.current = asked
    const { signal } = asked
    setFailure(undefined)
    ask(signal).then(
      (answer) => signal.aborted || setData(() => answer),
      (refusal) => signal.aborted || setFailure(refusal),
    )
  }
  useWhen(inputs, () => {
    setData(undefined)
    reload()
    return () => asking.current?.abort()
  })
  return { data, failure, reload, setData: (change) => setData((now) => (now === undefined ? now : change(now))) }
}

/** The content once it is there; until then that it loads, or why it does not. */
export function Wait<Data>({ on, title, children }: { on: Loaded<Data>; title: string; children: (data: Data) => ComponentChildren }) {
  const { say } = usePreferences()
  if (on.data !== undefined) return <>{children(on.data)}</>
  if (on.failure === undefined)
    return (
      <p role="status" class="soft waiting">
        {say.common.loading}
      </p>
    )
  return (
    <Empty icon="warning" title={title} help={explain(say, on.failure)} alert>
      <button type="button" class="button primary" onClick={on.reload}>
        {say.common.retry}
      </button>
    </Empty>
  )
}
