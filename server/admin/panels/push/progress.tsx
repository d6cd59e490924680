import { useId } from 'preact/hooks'
import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

export const waitingIn = ({ waiting, sending }: PushMessage['counts']) => waiting + sending
export const allIn = ({ waiting, sending, accepted, gone, refused, expired, withdrawn, cancelled }: PushMessage['counts']) =>
  waiting + sending + accepted + gone + refused + expired + withdrawn + cancelled

/** How far the sending is. */
export function Progress({ message: { counts, isSpread } }: { message: PushMessage }) {
  const { say } = usePreferences()
  const id = useId()
  const all = allIn(counts)
  const done = all - waitingIn(counts)
  return (
    <div class="push-progress">
      <label for={id}>{isSpread ? say.push.progress(say.number(done), say.number(all)) : say.push.counting}</label>
      <progress id={id} max={Math.max(1, all)} value={done} />
    </div>
  )
}
