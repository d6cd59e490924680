import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Icon } from '../parts/icon.tsx'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { MessageLine } from './push/line.tsx'
import { PushTabs } from './push/tabs.tsx'
import '../parts/list.css'
import './push.css'

/** The shop's push messages, the newest first. */
export function Push() {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const params = { shop: shop.id }
  const pages = usePages(
    [shop.id],
    async (after, signal) => {
      const { messages, next } = await call('GET /api/shops/:shop/push/messages', { params, query: { ...(after && { after }) } }, signal)
      return { rows: messages, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const compose = may('push.send') && (
    <a class="button primary" href={`/admin/${shop.id}/push/new`}>
      <Icon name="plus" />
      {say.push.compose}
    </a>
  )
  return (
    <Screen title={say.push.title}>
      <PushTabs here="messages" />
      <div class="panel">
        <p class="soft">{say.push.help}</p>
        <Wait on={pages} title={say.push.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="bell" title={say.push.none} help={say.push.noneHelp}>
                {compose}
              </Empty>
            ) : (
              <>
                <div class="panel-filters">
                  {compose}
                  <a class="button" href={`/api/shops/${shop.id}/push/messages.csv?lang=${locale}`} download>
                    <Icon name="download" />
                    {say.push.export}
                  </a>
                </div>
                <ul class="lines" aria-label={say.push.messages}>
                  {rows.map((message) => (
                    <MessageLine key={message.id} message={message} />
                  ))}
                </ul>
                <p role="status" class="soft">
                  {say.push.shown(rows.length)}
                </p>
              </>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.push.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
