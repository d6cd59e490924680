import { useRef, useState } from 'preact/hooks'
import { ApiError } from '../api.ts'
import { usePreferences } from '../preferences.tsx'
import type { Words } from '../words/pl.ts'
import { useWhen } from './when.ts'

export type Errors<Values> = { [Name in keyof Values]?: string }

export const explain = (say: Words, failure: unknown) => (failure instanceof ApiError && say.failures[failure.code]) || say.failures.UNKNOWN

/** What a form gives one of its controls. */
export interface Bound {
  name: string
  value: string
  error: string | undefined
  onText: (text: string) => void
}

interface Options<Values> {
  initial: Values
  check: (values: Values) => Errors<Values>
  send: (values: Values) => Promise<void>
  /** Where a field of the request is called differently in the form, as in `{ 'body.name': 'owner' }`. */
  aliases?: Record<string, keyof Values & string>
}

/** A form that keeps what was typed, shows each refusal at its field and puts the focus on the first of them. */
export function useForm<Values extends Record<string, string>>({ initial, check, send, aliases = {} }: Options<Values>) {
  const { say } = usePreferences()
  const [values, showValues] = useState(initial)
  // A password manager may fill and submit before the next render.
  const latest = useRef(initial)
  const [errors, setErrors] = useState<Errors<Values>>({})
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  useWhen([errors], () => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  })

  const setValues = (next: Values) => {
    latest.current = next
    showValues(next)
  }
  const set = (name: keyof Values) => (text: string) => {
    setValues({ ...latest.current, [name]: text })
    setErrors(({ [name]: _, ...rest }) => rest as Errors<Values>)
  }

  const submit = async (event: Event) => {
    event.preventDefault()
    if (isBusy) return
    setFailure(undefined)
    const found = check(latest.current)
    setErrors(found)
    if (Object.keys(found).length) return
    setBusy(true)
    try {
      await send(latest.current)
    } catch (refusal) {
      const named = refusal instanceof ApiError ? fieldErrors(say, refusal, latest.current, aliases) : {}
      setErrors(named as Errors<Values>)
      setFailure(refusal)
    }
    setBusy(false)
  }

  const bind = (name: keyof Values & string): Bound => ({ name, value: values[name] ?? '', error: errors[name], onText: set(name) })
  return { form, values, setValues, errors, setErrors, failure, isBusy, submit, bind }
}

function fieldErrors(say: Words, { issues }: ApiError, values: object, aliases: Record<string, string>) {
  const errors: Record<string, string> = {}
  for (const { field, rule, limit } of issues) {
    const name = aliases[field] ?? field.split('.').findLast((part) => part in values)
    if (name) errors[name] ??= ruleSentence(say, name, rule, limit)
  }
  return errors
}

function ruleSentence(say: Words, name: string, rule: string, limit?: number) {
  if (rule === 'required' || (rule === 'too_small' && limit === 1)) return say.rules.required
  if (rule === 'too_small' && limit) return say.rules.tooShort(limit)
  if (rule === 'too_big' && limit) return say.rules.tooLong(limit)
  if (name === 'email') return say.rules.email
  return name === 'website' ? say.rules.website : say.rules.wrong
}
