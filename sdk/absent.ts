import type { Kontuar, Options } from './types.ts'

const nothing = () => {}

/** Kontuar where there is no page, as on a server: it answers, does nothing and asks for nothing. */
export function absent({ shop, locale }: Options): Kontuar {
  const unsupported = async () => 'unsupported' as const
  const kontuar: Kontuar = {
    shop,
    locale,
    push: Object.assign((task: (kontuar: Kontuar) => void) => task(kontuar), { state: unsupported, subscribe: unsupported, unsubscribe: unsupported }),
    on: () => nothing,
    words: nothing,
    consent: () => undefined,
    track: nothing,
    identify: nothing,
    survey: { why: async () => ({ shown: false, text: '' }), show: async () => false },
    chat: { open: nothing, close: nothing },
    destroy: nothing,
  }
  return kontuar
}
