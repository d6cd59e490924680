import { usePreferences } from '../../preferences.tsx'
import { useConsole } from './use-console.tsx'

/** Says nothing while all is well. */
export function Connection() {
  const { say } = usePreferences()
  const { desk } = useConsole()
  const { state } = desk.link
  const text =
    desk.presence.isLapsed && state !== 'live'
      ? say.chat.link.lapsed
      : { lost: say.chat.link.lost, polling: say.chat.link.polling, live: '', opening: '' }[state]
  return (
    <div role="status" class="connection-place">
      {text && <p class={state === 'polling' ? 'connection' : 'connection is-bad'}>{text}</p>}
    </div>
  )
}
