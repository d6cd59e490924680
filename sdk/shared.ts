import type { Placed } from './contract.gen.ts'
import type { Kontuar, Tracked, Words } from './types.ts'

/**
 * What the loader and the widgets' chunks share. It stands on `globalThis[Symbol.for('kontuar')]` and not in a module: a module
 * that both import would make every chunk wait for the loader's file, and two copies of the script would hold two of it.
 */
export interface Shared {
  readonly kontuar: Kontuar
  /** The publishable key. */
  readonly shop: string
  /** Ends in a slash. */
  readonly url: string
  /** Wins over the language of the page. */
  locale: string | undefined
  words: Record<string, Words>
  /** Asked from the server once; undefined when it did not answer. */
  settings(): Promise<Settings | undefined>
  /** Widgets on the page, to be drawn again when something here changes. */
  readonly elements: Set<{ refresh(): void }>
}

/** What of the calls of a page is meant for the tracking, in their order. */
export type TrackingCall = [what: 'consent'] | [what: 'track', type: keyof Tracked, data: object | undefined] | [what: 'identify', token: string]

/** The tracking, once it is there. */
export interface Tracking {
  /** Bound: it may be handed over by itself. */
  readonly take: (call: TrackingCall) => void
}

export interface Settings {
  name: string
  locale: string
  /** Absent where nothing comes up by rule. */
  placed?: Placed
}

export type SharedPage = typeof globalThis & { [shared: symbol]: Shared | undefined }
