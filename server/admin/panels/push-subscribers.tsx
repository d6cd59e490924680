import type { PushSubscribers as Subscribers } from '../../../sdk/contract.gen.ts'
import { Empty } from '../parts/empty.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Keys } from './push/keys.tsx'
import { OneDevice } from './push/one-device.tsx'
import { PushTabs } from './push/tabs.tsx'
import { Topics } from './push/topics.tsx'
import '../parts/list.css'
import './push.css'

/** Who is subscribed, to what, and by which keys. */
export function PushSubscribers() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const loaded = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/push/subscribers', { params: { shop: shop.id } }, signal))
  return (
    <Screen title={say.push.title}>
      <PushTabs here="subscribers" />
      <div class="panel">
        <Wait on={loaded} title={say.push.subscribersFailed}>
          {(subscribers) => (
            <>
              {subscribers.active + subscribers.left + subscribers.gone === 0 ? (
                <Empty icon="bell" title={say.push.noSubscribers} help={say.push.noSubscribersHelp} />
              ) : (
                <Counts of={subscribers} />
              )}
              <Topics topics={subscribers.topics} onChange={loaded.reload} />
              <Keys keys={subscribers.keys} onChange={(changed) => loaded.setData(() => changed)} />
              {may('push.send') && <OneDevice onErased={loaded.reload} />}
            </>
          )}
        </Wait>
      </div>
    </Screen>
  )
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin)

function Counts({ of }: { of: Subscribers }) {
  const { say } = usePreferences()
  const words = say.push
  const localeOf = (name: string) => (name === 'pl' || name === 'en' ? words.locales[name] : name)
  return (
    <>
      <dl class="push-counts">
        {(['active', 'joined', 'left', 'gone', 'quarantined'] as const).map(
          (name) =>
            (name !== 'quarantined' || of[name] > 0) && (
              <div key={name}>
                <dt>{words[name]}</dt>
                <dd>{say.number(of[name])}</dd>
              </div>
            ),
        )}
      </dl>
      <div class="push-shares">
        <Share title={words.byLocale} rows={of.locales.map(({ name, count }) => ({ name: localeOf(name), count }))} />
        <Share title={words.byService} rows={of.services.map(({ name, count }) => ({ name: hostOf(name), count }))} />
        <Share title={words.byGroup} rows={of.pageGroups} />
        <Share title={words.byTag} rows={of.tags} />
      </div>
    </>
  )
}

function Share({ title, rows }: { title: string; rows: { name: string; count: number }[] }) {
  const { say } = usePreferences()
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span> <span class="soft">{say.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
