import type { ApiError } from '../../api.ts'
import { usePreferences } from '../../preferences.tsx'
import { complained } from './draft.ts'

/** Where each setting stands on the page. */
const PARTS: Record<string, string> = {
  ...{ hours: 'hours', holidays: 'hours', timeZone: 'hours' },
  ...{ welcome: 'texts', consultantName: 'texts', theme: 'look', pages: 'look' },
  ...{ requeueMinutes: 'routing', consultants: 'people', proactive: 'rules' },
}

/** Which settings the server refused; each leads to its part of the page. */
export function Complaint({ failure }: { failure: ApiError }) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const labels: Record<string, string> = {
    ...{ name: words.name, hours: words.hoursWrong, holidays: words.holidays, pages: words.pages, theme: words.color, timeZone: words.timeZone },
    ...{ proactive: words.rules, languages: words.languages, replyHours: words.replyHours, keepDays: words.keepDays, requeueMinutes: words.requeueMinutes },
  }
  const show = (name: string) => {
    const part = document.getElementById(PARTS[name] ?? 'general')?.closest('section')
    part?.scrollIntoView({ block: 'start' })
    part?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
  }
  return (
    <div class="field-error" role="alert">
      <p>{words.wrong}</p>
      <ul class="chat-complaints">
        {[...complained(failure.issues)].map((name) => (
          <li key={name}>
            <button type="button" class="button bare small" onClick={() => show(name)}>
              {labels[name] ?? name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
