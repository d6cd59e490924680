import { useState } from 'preact/hooks'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** Reads one failed message once more. */
export function Replay({ delivery, about, onDone }: { delivery: string; about?: string; onDone: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const replay = () =>
    call('POST /api/shops/:shop/inbox/:delivery/replay', { params: { shop: shop.id, delivery } }).then(
      () => {
        notify({ text: say.inbox.replayed })
        onDone()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  return (
    <button type="button" class="button small" onClick={replay} {...(about && { 'aria-label': `${say.inbox.replay}: ${about}` })}>
      <Icon name="refresh" />
      {say.inbox.replay}
    </button>
  )
}

/** Reads all failed messages once more, of one integration where it is named. */
export function ReplayAll({ integration, onDone }: { integration?: string | undefined; onDone: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const replay = () => {
    setAsking(false)
    call('POST /api/shops/:shop/inbox/replay', { params: { shop: shop.id }, body: { ...(integration && { integration }) } }).then(
      ({ replayed, left }) => {
        notify({ text: say.inbox.replayedMany(replayed, left) })
        onDone()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        <Icon name="refresh" />
        {say.inbox.replayAll}
      </button>
      {isAsking && (
        <Confirm
          title={say.inbox.replayAllAsk}
          help={say.inbox.replayAllHelp}
          submit={say.inbox.replayAll}
          isSafe
          onSubmit={replay}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
