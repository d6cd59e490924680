import { Popover } from '../../parts/popover.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useChanges } from '../../shell/counter.tsx'
import { useConsole } from './use-console.tsx'

export function AlertChoices() {
  const { say } = usePreferences()
  const { alerts } = useConsole()
  const { notify } = useToaster()
  useChanges(alerts)
  const words = say.chat.alerts
  const { hasSound, volume } = alerts.choice
  const ask = async () => {
    if (!(await alerts.askForNotices())) notify({ text: words.refused, isBad: true })
  }
  return (
    <Popover text={hasSound || alerts.mayNotify ? words.on : words.off} label={words.title} isActive={hasSound || alerts.mayNotify}>
      <label class="choice">
        <input type="checkbox" checked={hasSound} onChange={(event) => alerts.choose({ hasSound: event.currentTarget.checked })} />
        {words.sound}
      </label>
      {hasSound && (
        <label class="alerts-volume">
          {words.volume}
          <input type="range" min={0.1} max={1} step={0.1} value={volume} onChange={(event) => alerts.choose({ volume: Number(event.currentTarget.value) })} />
        </label>
      )}
      {alerts.mayNotify ? (
        <button type="button" class="button" onClick={() => alerts.choose({ hasNotices: false })}>
          {words.stop}
        </button>
      ) : (
        <button type="button" class="button" onClick={ask}>
          {words.notify}
        </button>
      )}
      <p class="soft">{words.help}</p>
    </Popover>
  )
}
