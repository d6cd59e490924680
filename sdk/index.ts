import { absent } from './absent.ts'
import { start } from './kontuar.ts'
import type { Kontuar, Options } from './types.ts'

export type { Elements } from './elements.ts'
export type {
  ChatEnded,
  ChatOpened,
  Consent,
  Entry,
  Events,
  Kontuar,
  Options,
  PollVoted,
  Push,
  PushState,
  PushWish,
  ReviewSent,
  SurveyAnswered,
  SurveyWhy,
  Tracked,
  Words,
} from './types.ts'

/**
 * Starts Kontuar on this page; its elements come alive wherever they stand, now or later. The same page is never started twice:
 * another call answers with what already runs, also when a script tag did it. On a server it does nothing.
 */
export const createKontuar = (options: Options): Kontuar =>
  typeof document === 'undefined' ? absent(options) : start({ ...options, url: options.url.replace(/\/*$/, '/') })
