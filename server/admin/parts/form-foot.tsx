import { usePreferences } from '../preferences.tsx'
import { explain } from './form.ts'

interface FormFootProps {
  failure: unknown
  isBusy: boolean
  submit: string
  onCancel?: () => void
  isWide?: boolean
}

export function FormFoot({ failure, isBusy, submit, onCancel, isWide }: FormFootProps) {
  const { say } = usePreferences()
  return (
    <>
      <div role="alert">{failure !== undefined && <p class="form-failure">{explain(say, failure)}</p>}</div>
      <div class={isWide ? 'form-foot is-wide' : 'form-foot'}>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {say.common.cancel}
          </button>
        )}
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {submit}
        </button>
      </div>
    </>
  )
}
