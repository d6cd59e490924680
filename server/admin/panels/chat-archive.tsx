import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { Search } from '../parts/search.tsx'
import { Select } from '../parts/select.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { FOLDERS, readTalkFilter, type TalkFilter, talkSearch } from './chats/filter.ts'
import { Passage } from './chats/passage.tsx'
import { ChatTabs } from './chats/tabs.tsx'
import '../parts/list.css'
import '../parts/badge.css'
import './reviews/filters.css'

/** All conversations, searched and taken away. */
export function ChatArchive() {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const words = say.chatOffice
  const filter = readTalkFilter(query)
  const params = { shop: shop.id }
  const show = (change: Partial<Record<keyof TalkFilter, string>>, isTyping = false) =>
    route(`/admin/${shop.id}/chats/archive${talkSearch(readTalkFilter({ ...filter, ...change }))}`, isTyping)
  const chats = useLoaded([shop.id], async (signal) => (await call('GET /api/shops/:shop/chats', { params }, signal)).chats)
  const pages = usePages(
    [shop.id, talkSearch(filter)],
    async (cursor, signal) => {
      const { conversations, hits, next } = await call(
        'GET /api/shops/:shop/conversations',
        { params, query: { ...filter, ...(cursor && { cursor }) } },
        signal,
      )
      return { rows: conversations.map((row) => ({ ...row, hit: hits[row.id] })), next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const file = (format: 'csv' | 'json') => `/api/shops/${shop.id}/chat/archive${talkSearch(filter, { format, lang: locale })}`
  return (
    <Screen title={words.archive}>
      <ChatTabs here="archive" />
      <div class="panel">
        <div class="panel-filters">
          <Search label={words.search} q={filter.q ?? ''} onSearch={(q) => show({ q }, true)} />
          <Select class="filter-control" aria-label={words.folder} value={filter.folder} onChoose={(folder) => show({ folder })}>
            {FOLDERS.map((name) => (
              <option key={name} value={name}>
                {words.folders[name]}
              </option>
            ))}
          </Select>
          <Select class="filter-control" aria-label={words.chat} value={filter.chat ?? ''} onChoose={(chat) => show({ chat })}>
            <option value="">{words.anyChat}</option>
            {chats.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {(['from', 'to'] as const).map((name) => (
            <input
              key={name}
              class="filter-control"
              type="date"
              aria-label={name === 'from' ? words.since : words.upTo}
              value={filter[name] ?? ''}
              onChange={(event) => show({ [name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <Wait on={pages} title={words.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="search" title={words.noTalks} help={words.noTalksHelp} />
            ) : (
              <>
                <div class="line-actions">
                  {(['csv', 'json'] as const).map((format) => (
                    <a key={format} class="button small" href={file(format)} download>
                      <Icon name="download" />
                      {words[format]}
                    </a>
                  ))}
                </div>
                <ul class="lines">
                  {rows.map(({ id, name, email, visitor, state, isMissed, lastText, createdAt, rating, hit }) => (
                    <li class="line" key={id}>
                      <a class="line-text" href={`/admin/${shop.id}/chats/archive/${id}`}>
                        <bdi>{say.person({ name, email, visitor })}</bdi>
                        <span class="soft">{hit ? <Passage hit={hit} /> : lastText}</span>
                      </a>
                      {rating !== null && <span class="soft">{say.outOfFive(rating)}</span>}
                      <span class={isMissed ? 'badge is-rejected' : state === 'closed' ? 'badge' : 'badge is-pending'}>
                        {words.folders[isMissed ? 'missed' : state]}
                      </span>
                      <time class="soft" dateTime={createdAt}>
                        {say.moment(createdAt)}
                      </time>
                    </li>
                  ))}
                </ul>
                <p role="status" class="soft">
                  {words.shown(rows.length)}
                </p>
              </>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {words.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
