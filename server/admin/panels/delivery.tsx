import type { WholeDelivery } from '../../../sdk/contract.gen.ts'
import { Back } from '../parts/back.tsx'
import { CodeBlock } from '../parts/copy.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { DeliveryBadge } from './inbox/badge.tsx'
import { legible } from './inbox/body.ts'
import { reasonOf, topicOf } from './inbox/reason.ts'
import { Replay } from './inbox/replay.tsx'
import '../parts/list.css'
import './delivery.css'

/** One message of a platform, with all that it said, as plain text. */
export function Delivery({ delivery: id = '' }: { delivery?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/inbox/:delivery', { params: { shop: shop.id, delivery: id } }, signal))
  return (
    <>
      <Back href={`/admin/${shop.id}/settings/inbox`} text={say.inbox.back} />
      <Screen title={loaded.data ? topicOf(say, loaded.data.topic) : say.inbox.title}>
        <div class="panel">
          <Wait on={loaded} title={say.inbox.failedOne}>
            {(delivery) => (
              <>
                <DeliveryFacts delivery={delivery} />
                {delivery.state === 'failed' && <Replay delivery={delivery.id} onDone={loaded.reload} />}
                {delivery.state === 'received' && (
                  <button type="button" class="button small" onClick={loaded.reload}>
                    {say.inbox.refresh}
                  </button>
                )}
                <section class="delivery-body" aria-labelledby="body">
                  <h2 id="body">{say.inbox.body}</h2>
                  {delivery.encoding === 'base64' && <p class="soft">{say.inbox.bodyBinary}</p>}
                  {delivery.body ? (
                    <CodeBlock code={legible(delivery.body)} label={`${say.inbox.body}: ${delivery.topic}`} />
                  ) : (
                    <p class="soft">{say.inbox.bodyEmpty}</p>
                  )}
                </section>
                <details class="delivery-headers">
                  <summary>{say.inbox.headers}</summary>
                  <Facts>
                    {Object.entries(delivery.headers).map(([name, value]) => (
                      <Fact key={name} name={name}>
                        {value}
                      </Fact>
                    ))}
                  </Facts>
                </details>
              </>
            )}
          </Wait>
        </div>
      </Screen>
    </>
  )
}

function DeliveryFacts({ delivery: { state, error, platform, topic, receivedAt, order } }: { delivery: WholeDelivery }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const reason = error ? reasonOf(say, error) : undefined
  return (
    <Facts>
      <Fact name={say.inbox.state}>
        <DeliveryBadge state={state} />
      </Fact>
      {reason && (
        <Fact name={say.inbox.reason}>
          {reason.text} {reason.detail && <code class="soft">{reason.detail}</code>}
        </Fact>
      )}
      <Fact name={say.integrations.platform}>{say.integrations.platforms[platform]}</Fact>
      <Fact name={say.inbox.topic}>
        <code>{topic}</code>
      </Fact>
      <Fact name={say.inbox.received}>
        <time dateTime={receivedAt}>{say.moment(receivedAt)}</time>
      </Fact>
      {order && may('orders.read') && (
        <Fact name={say.inbox.order}>
          <a href={`/admin/${shop.id}/orders/${order.id}`}>{order.number}</a>
        </Fact>
      )}
    </Facts>
  )
}
