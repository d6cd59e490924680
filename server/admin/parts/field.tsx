import type { ComponentChildren, PartialInputHTMLAttributes } from 'preact'
import { useId, useState } from 'preact/hooks'
import { usePreferences } from '../preferences.tsx'
import './field.css'

interface FieldProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  children: (wiring: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren
}

/** A label, its control, a hint and an error, wired together for readers. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': 'true' as const }) })}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type Look = 'name' | 'autocomplete' | 'autocapitalize' | 'autoFocus' | 'inputMode' | 'maxLength' | 'placeholder' | 'readOnly' | 'spellcheck'
type TextFieldProps = Pick<PartialInputHTMLAttributes<HTMLInputElement>, Look> & {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  onText: (text: string) => void
}

export function TextField({ label, hint, error, onText, isEmail = false, ...input }: TextFieldProps & { isEmail?: boolean }) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          class="control"
          {...input}
          {...wiring}
          {...(isEmail ? { type: 'email' } : { type: 'text' })}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export function PasswordField(props: TextFieldProps) {
  const { say } = usePreferences()
  const [isShown, setShown] = useState(false)
  const { label, hint, error, onText, ...input } = props
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div class="with-button">
          <input
            class="control"
            {...input}
            {...wiring}
            {...(isShown ? { type: 'text' } : { type: 'password' })}
            spellcheck={false}
            autocapitalize="off"
            onInput={(event) => onText(event.currentTarget.value)}
          />
          <button type="button" class="button bare small" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? say.common.hide : say.common.show}
            <span class="for-readers">: {label}</span>
          </button>
        </div>
      )}
    </Field>
  )
}
