import { useState } from 'preact/hooks'
import { type Loaded, useLoaded } from './loaded.tsx'

export interface Pages<Row> extends Loaded<{ rows: Row[]; next: string | null }> {
  /** Absent when all is shown. */
  more?: () => void
  isBusy: boolean
}

/** A list that is read page by page, the next one on request. */
export function usePages<Row>(
  inputs: readonly unknown[],
  ask: (after: string | undefined, signal?: AbortSignal) => Promise<{ rows: Row[]; next: string | null }>,
  onFailure: (failure: unknown) => void,
): Pages<Row> {
  const loaded = useLoaded(inputs, (signal) => ask(undefined, signal))
  const [isBusy, setBusy] = useState(false)
  const next = loaded.data?.next
  const more = () => {
    if (isBusy || !next) return
    setBusy(true)
    ask(next)
      // Filters may have changed meanwhile: then the list is another one and goes on elsewhere.
      .then((page) => loaded.setData((now) => (now.next === next ? { rows: [...now.rows, ...page.rows], next: page.next } : now)), onFailure)
      .finally(() => setBusy(false))
  }
  return { ...loaded, isBusy, ...(next && { more }) }
}
