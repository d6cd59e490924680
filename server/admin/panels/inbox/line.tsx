import type { ComponentChildren } from 'preact'
import type { Delivery } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { DeliveryBadge } from './badge.tsx'
import { reasonOf, topicOf } from './reason.ts'

export function DeliveryLine({ delivery, children }: { delivery: Delivery; children?: ComponentChildren }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const { id, topic, platform, receivedAt, state, error } = delivery
  return (
    <li class="line">
      <a class="line-text" href={`/admin/${shop.id}/settings/inbox/${id}`} data-row>
        <span>{topicOf(say, topic)}</span>
        <span class="soft">
          {say.integrations.platforms[platform]}
          {error && ` · ${reasonOf(say, error).text}`}
        </span>
      </a>
      <DeliveryBadge state={state} />
      <time class="soft" dateTime={receivedAt} title={say.moment(receivedAt)}>
        {say.ago(receivedAt)}
      </time>
      {children}
    </li>
  )
}
