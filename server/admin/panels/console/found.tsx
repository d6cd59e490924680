import { Empty } from '../../parts/empty.tsx'
import { explain } from '../../parts/form.ts'
import { Wait } from '../../parts/loaded.tsx'
import { usePages } from '../../parts/pages.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Rows } from './lists.tsx'
import { useConsole } from './use-console.tsx'

/** Conversations that the server finds: those of a folder, or those with the words that were searched for. */
export function Found({ q, folder }: { q: string; folder: 'closed' | 'missed' | 'all' }) {
  const { say } = usePreferences()
  const { desk, place, shop, go } = useConsole()
  const { notify } = useToaster()
  // What ends or comes back while one looks changes the list.
  const changing = folder === 'all' ? '' : `${desk.waiting.length} ${desk.mine.length}`
  const pages = usePages(
    [shop.id, folder, q, place.chat, changing],
    async (cursor, signal) => {
      const query = { folder, ...(q && { q }), ...(place.chat && { chat: place.chat }), ...(cursor && { cursor }) }
      const { conversations, hits, next } = await desk.call('GET /api/shops/:shop/conversations', { params: { shop: shop.id }, query }, signal)
      return { rows: conversations.map((row) => ({ ...row, hit: hits[row.id] })), next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const label = q ? say.chat.found : say.chat.folder[folder === 'missed' ? 'missed' : 'closed']
  return (
    <Wait on={pages} title={say.chat.list.failed}>
      {({ rows }) => (
        <>
          {q && (
            <p class="found-head soft" role="status">
              {say.chat.list.foundCount(rows.length, Boolean(pages.data?.next))}
              <button type="button" class="button bare small" onClick={() => go({ q: '' })}>
                {say.chat.list.clear}
              </button>
            </p>
          )}
          {rows.length > 0 && <Rows rows={rows.map((row) => ({ ...(desk.rows.get(row.id) ?? row), hit: row.hit }))} label={label} />}
          {rows.length === 0 && !q && <Empty icon="check" title={say.chat.list.none[folder === 'missed' ? 'missed' : 'closed']} />}
          {rows.length === 0 && q && <Empty icon="search" title={say.chat.list.notFound} help={say.chat.list.notFoundHelp} />}
          {pages.more && (
            <button type="button" class="button found-more" aria-disabled={pages.isBusy} onClick={pages.more}>
              {say.chat.list.more}
            </button>
          )}
        </>
      )}
    </Wait>
  )
}
