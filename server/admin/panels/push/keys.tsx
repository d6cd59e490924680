import { useState } from 'preact/hooks'
import type { PushSubscribers } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** The shop's keys, and who is still written to with each. */
export function Keys({ keys, onChange }: { keys: PushSubscribers['keys']; onChange: (subscribers: PushSubscribers) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const rotate = () => {
    setAsking(false)
    call('POST /api/shops/:shop/push/keys', { params: { shop: shop.id } }).then(
      (subscribers) => {
        onChange(subscribers)
        notify({ text: say.push.rotated })
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say.push.keys}</h2>
      <p class="soft">{say.push.keysHelp}</p>
      <ul class="lines" aria-label={say.push.keys}>
        {keys.map(({ id, publicKey, createdAt, subscriptions }, index) => (
          <li key={id} class="line">
            <span class="line-text">
              <code>{publicKey.slice(0, 24)}…</code>
              <span class="soft">
                {index === 0 && `${say.push.current}, `}
                {say.push.keySince(say.day(createdAt))} · {say.push.chosenBy(subscriptions)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {may('push.send') && (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {say.push.rotate}
        </button>
      )}
      {isAsking && (
        <Confirm
          title={say.push.rotateAsk}
          help={say.push.rotateHelp}
          submit={say.push.rotateSubmit}
          isSafe
          onSubmit={rotate}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
