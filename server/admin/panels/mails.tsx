import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { Select } from '../parts/select.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { MAIL_STATES, MailBadge } from './mail/badge.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import '../parts/list.css'
import './reviews/filters.css'

export function Mails() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const state = MAIL_STATES.find((name) => name === query.state)
  const home = `/admin/${shop.id}/settings/mail`
  const pages = usePages(
    [shop.id, state],
    async (after, signal) => {
      const { mails, next } = await call(
        'GET /api/shops/:shop/mails',
        { params: { shop: shop.id }, query: { ...(state && { state }), ...(after && { after }) } },
        signal,
      )
      return { rows: mails, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  return (
    <Screen title={say.mails.title}>
      <SettingsTabs here="mails" />
      <div class="panel">
        <p class="soft">{say.mails.help}</p>
        <div class="panel-filters">
          <Select
            class={state ? 'filter-control is-active' : 'filter-control'}
            aria-label={say.mails.state}
            value={state ?? ''}
            onChoose={(chosen) => route(chosen ? `${home}?state=${chosen}` : home)}
          >
            <option value="">{say.mails.anyState}</option>
            {MAIL_STATES.map((name) => (
              <option key={name} value={name}>
                {say.mails.states[name]}
              </option>
            ))}
          </Select>
        </div>
        <Wait on={pages} title={say.mails.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="mail" title={state ? say.mails.noneInState : say.mails.none} {...(!state && { help: say.mails.noneHelp })} />
            ) : (
              <ul class="lines" aria-label={say.mails.title}>
                {rows.map(({ id, subject, to, createdAt, state }) => (
                  <li key={id} class="line">
                    <a class="line-text" href={`${home}/${id}`}>
                      <span dir="auto">{subject}</span>
                      <span class="soft">{to}</span>
                    </a>
                    <MailBadge state={state} />
                    <time class="soft" dateTime={createdAt} title={say.moment(createdAt)}>
                      {say.ago(createdAt)}
                    </time>
                  </li>
                ))}
              </ul>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.mails.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
