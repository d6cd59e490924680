import { usePreferences } from '../preferences.tsx'
import { Dialog } from './dialog.tsx'

/** Asks before what cannot easily be undone; `help` names the consequence. */
export function Confirm(props: { title: string; help: string; submit: string; isSafe?: boolean; onSubmit: () => void; onClose: () => void }) {
  const { say } = usePreferences()
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.help}</p>
      <div class="dialog-foot">
        {/* biome-ignore lint/a11y/noAutofocus: the safe answer has the focus */}
        <button type="button" class="button" autoFocus onClick={props.onClose}>
          {say.common.cancel}
        </button>
        <button type="button" class={props.isSafe ? 'button primary' : 'button primary danger'} onClick={props.onSubmit}>
          {props.submit}
        </button>
      </div>
    </Dialog>
  )
}
