import { useLocation } from 'preact-iso'
import type { Import, ImportRow } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { usePages } from '../../parts/pages.ts'
import { Select } from '../../parts/select.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../../parts/badge.css'
import '../../parts/tabs.css'
import '../reviews/filters.css'

const VERDICTS: ImportRow['verdict'][] = ['create', 'update', 'unchanged', 'skip']
const LOOK: Partial<Record<ImportRow['verdict'], string>> = { create: 'is-published', update: 'is-pending', skip: 'is-rejected' }

/** What becomes of each row, by verdict and by reason; which ones stands in the address. */
export function Rows({ of: { id, state, counts } }: { of: Import }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const verdict = VERDICTS.find((name) => name === query.verdict)
  const code = query.code ?? ''
  const params = { shop: shop.id, import: id }
  const pages = usePages(
    [id, state, verdict, code],
    async (after, signal) => {
      const wanted = { ...(verdict && { verdict }), ...(code && { code }), ...(after && { after: Number(after) }) }
      const { rows, next } = await call('GET /api/shops/:shop/imports/:import/rows', { params, query: wanted }, signal)
      return { rows, next: next === null ? null : String(next) }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const { data } = useLoaded([id, state], (signal) => call('GET /api/shops/:shop/imports/:import/reasons', { params }, signal))
  const codes = [
    ...Map.groupBy(data?.reasons.filter((reason) => reason.code !== null && (!verdict || reason.verdict === verdict)) ?? [], (reason) => reason.code ?? ''),
  ]
  const home = `/admin/${shop.id}/imports/${id}`
  const to = (filters: { verdict?: string | undefined; code?: string }) => {
    const search = new URLSearchParams(Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    return search.size ? `${home}?${search}` : home
  }
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{say.imports.rowsTitle}</h2>
      <nav class="tabs" aria-label={say.imports.filter}>
        <a class="tab" href={home} aria-current={verdict ? undefined : 'page'}>
          {say.imports.all}
        </a>
        {VERDICTS.map((name) => (
          <a key={name} class="tab" href={to({ verdict: name })} aria-current={verdict === name ? 'page' : undefined}>
            {say.imports.verdicts[name]} <span class="tab-count">{say.number(counts[name])}</span>
          </a>
        ))}
      </nav>
      {(codes.length > 0 || code) && (
        <Select
          class={code ? 'filter-control is-active' : 'filter-control'}
          aria-label={say.imports.reason}
          value={code}
          onChoose={(chosen) => route(to({ verdict, code: chosen }))}
        >
          <option value="">{say.imports.anyReason}</option>
          {codes.map(([name, all]) => (
            <option key={name} value={name}>
              {say.imports.reasonOf(name, null)} ({say.number(all.reduce((sum, { count }) => sum + count, 0))})
            </option>
          ))}
        </Select>
      )}
      <Wait on={pages} title={say.imports.rowsFailed}>
        {({ rows }) => (rows.length === 0 ? <p class="soft">{say.imports.noRows}</p> : <Table rows={rows} />)}
      </Wait>
      {pages.more && (
        <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
          {say.imports.moreRows}
        </button>
      )}
    </section>
  )
}

function Table({ rows }: { rows: ImportRow[] }) {
  const { say } = usePreferences()
  return (
    <table class="import-rows">
      <thead>
        <tr>
          <th scope="col">{say.imports.row}</th>
          <th scope="col">{say.imports.key}</th>
          <th scope="col">{say.imports.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, key, verdict, code, field }) => (
          <tr key={row}>
            <td>{say.number(row)}</td>
            <td>
              <bdi>{key || '–'}</bdi>
            </td>
            <td>
              <span class={`badge ${LOOK[verdict] ?? ''}`}>{say.imports.verdictOf[verdict]}</span>
              {code && <span class="import-reason"> {say.imports.reasonOf(code, field)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
