import { useId, useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { usePreferences } from '../../preferences.tsx'
import { REASONS, type Reason } from './step.ts'
import './reject.css'

interface RejectProps {
  count: number
  onReject: (reason: Reason) => void
  onClose: () => void
}

/** A rejection needs a reason of the published policy; the stars are none. */
export function RejectDialog({ count, onReject, onClose }: RejectProps) {
  const { say } = usePreferences()
  const [reason, setReason] = useState<Reason>()
  const [isMissing, setMissing] = useState(false)
  const help = useId()

  const byDigit = (event: KeyboardEvent) => {
    const chosen = REASONS[Number(event.key) - 1]
    if (chosen) setReason(chosen)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (reason) onReject(reason)
    else setMissing(true)
  }
  return (
    <Dialog title={count > 1 ? say.reviews.rejectMany(count) : say.reviews.rejectOne} onClose={onClose}>
      <form class="form" onSubmit={submit} onKeyDown={byDigit}>
        <p class="soft" id={help}>
          {say.reviews.rejectHelp}
        </p>
        <fieldset class="reasons" aria-describedby={help}>
          <legend class="for-readers">{say.review.reason}</legend>
          {REASONS.map((name, index) => (
            <label key={name} class="reason">
              <input type="radio" name="reason" value={name} checked={reason === name} autoFocus={index === 0} onChange={() => setReason(name)} />
              {say.reviews.reasons[name]}
              <span class="kbd" aria-hidden="true">
                {index + 1}
              </span>
            </label>
          ))}
        </fieldset>
        <div role="alert">{isMissing && !reason && <p class="field-error">{say.reviews.rejectMissing}</p>}</div>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {say.common.cancel}
          </button>
          <button type="submit" class="button primary">
            {say.reviews.actions.reject}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
