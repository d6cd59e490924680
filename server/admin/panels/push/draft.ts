import type { Api, PushMessage } from '../../../../sdk/contract.gen.ts'
import type { Errors } from '../../parts/form.ts'
import type { Words } from '../../words/pl.ts'

export type Draft = Api['POST /api/shops/:shop/push/messages']['body']

/** As the form holds a message: all words. */
export type Values = Record<
  'title' | 'body' | 'url' | 'icon' | 'topic' | 'tag' | 'locale' | 'pageGroup' | 'cap' | 'ttl' | 'urgency' | 'replaces' | 'time' | 'at',
  string
>

export const URGENCIES = ['very-low', 'low', 'normal', 'high'] as const
export const LOCALES = ['pl', 'en'] as const

/** A moment as the field of a form wants it, in the time zone of whoever looks at it. */
const toField = (instant: string) => {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export const toValues = (message: PushMessage | undefined): Values => ({
  ...{ title: message?.title ?? '', body: message?.body ?? '', url: message?.url ?? '', icon: message?.icon ?? '' },
  ...{ topic: message?.audience.topic ?? '', tag: message?.audience.tag ?? '', locale: message?.audience.locale ?? '' },
  pageGroup: message?.audience.pageGroup ?? '',
  cap: message?.cap ? `${message.cap.count}/${message.cap.days}` : '',
  ...{ ttl: String(message?.ttl ?? 86_400), urgency: message?.urgency ?? 'normal', replaces: String(message?.replaces ?? false) },
  ...{ time: message?.scheduledAt ? 'later' : 'now', at: message?.scheduledAt ? toField(message.scheduledAt) : '' },
})

/** @param before what the form does not show is kept */
export function toDraft(values: Values, before: PushMessage | undefined): Draft {
  const { title, body, url, icon, topic, tag, pageGroup, cap } = values
  const [count, days] = cap.split('/').map(Number)
  const locale = LOCALES.find((name) => name === values.locale)
  const { customers } = before?.audience ?? {}
  return {
    ...{ title, body, url: url.trim(), icon: icon.trim() || null },
    audience: { ...(topic && { topic }), ...(tag && { tag }), ...(locale && { locale }), ...(pageGroup && { pageGroup }), ...(customers && { customers }) },
    cap: count && days ? { count, days } : null,
    ttl: Number(values.ttl),
    urgency: URGENCIES.find((name) => name === values.urgency) ?? 'normal',
    replaces: values.replaces === 'true',
  }
}

export function check(say: Words, { title, body, url, icon, time, at }: Values): Errors<Values> {
  return {
    ...(!title.trim() && { title: say.rules.required }),
    ...(!body.trim() && { body: say.rules.required }),
    ...(!/^https?:\/\/\S+$/.test(url.trim()) && { url: url.trim() ? say.push.urlWrong : say.rules.required }),
    ...(icon.trim() && !/^https:\/\/\S+$/.test(icon.trim()) && { icon: say.push.urlWrong }),
    ...(time === 'later' && !(new Date(at).getTime() > Date.now()) && { at: say.push.atWrong }),
  }
}
