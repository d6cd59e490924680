import { useState } from 'preact/hooks'
import { CodeBlock } from '../../parts/copy.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { NewIdentitySecret } from './new-identity.tsx'

/** What the shop's back end signs its customers' identity tokens with. */
export function IdentitySecret() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/identity-secret', { params: { shop: shop.id } }, signal))
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<string>()
  const show = (secret: string) => {
    setAsking(false)
    setShown(secret)
    loaded.reload()
  }
  return (
    <section aria-labelledby="identity-secret">
      <h2 id="identity-secret">{say.identity.title}</h2>
      <p class="soft">{say.identity.help}</p>
      <Wait on={loaded} title={say.apiKeys.failed}>
        {({ createdAt, beforeEndsAt }) => (
          <>
            {createdAt && (
              <p>
                {say.apiKeys.created(say.day(createdAt))}
                {beforeEndsAt && Date.parse(beforeEndsAt) > Date.now() && `, ${say.identity.before(say.moment(beforeEndsAt))}`}
              </p>
            )}
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {createdAt ? say.identity.rotate : say.identity.add}
            </button>
            {isAsking && <NewIdentitySecret isFirst={!createdAt} onShown={show} onClose={() => setAsking(false)} />}
          </>
        )}
      </Wait>
      {shown && (
        <Dialog title={say.identity.shown}>
          <p>{say.identity.shownHelp}</p>
          <CodeBlock code={shown} label={say.identity.title} />
          <div class="dialog-foot">
            <button type="button" class="button primary" onClick={() => setShown(undefined)}>
              {say.apiKeys.done}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
