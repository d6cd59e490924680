import { useId, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Import, Shop } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { sendFile } from './send.ts'
import '../../parts/field.css'
import './bring.css'

const KINDS: Record<Import['kind'], Shop['rights'][number]> = { products: 'catalog.write', orders: 'orders.write', customers: 'customers.write' }
const CURRENCIES = ['PLN', 'EUR', 'CZK', 'GBP', 'USD']
const names = Object.keys(KINDS) as Import['kind'][]

/** Chooses what a file brings and sends it; then shows what was found in it. */
export function Bring() {
  const { say } = usePreferences()
  const { call, session } = useSession()
  const { shop, may } = useShop()
  const { route } = useLocation()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const sending = useRef<AbortController | undefined>(undefined)
  const kinds = names.filter((kind) => may(KINDS[kind]))
  const [kind, setKind] = useState(kinds[0])
  const [currency, setCurrency] = useState('PLN')
  const [progress, setProgress] = useState<{ name: string; share: number }>()
  const [failure, setFailure] = useState<unknown>()
  const [isOver, setOver] = useState(false)

  async function bring(file: File | undefined) {
    if (!file || !kind || progress) return
    const leaving = new AbortController()
    sending.current = leaving
    setFailure(undefined)
    setProgress({ name: file.name, share: 0 })
    try {
      const body = { kind, fileName: file.name.slice(0, 200), currency }
      const added = await call('POST /api/shops/:shop/imports', { params: { shop: shop.id }, body })
      const onProgress = (share: number) => setProgress({ name: file.name, share })
      await sendFile({ shop: shop.id, id: added.id, file, csrf: session.csrf, onProgress, signal: leaving.signal })
      route(`/admin/${shop.id}/imports/${added.id}`)
    } catch (refusal) {
      if (!leaving.signal.aborted) setFailure(refusal)
      setProgress(undefined)
    }
  }

  if (!kind) return null
  return (
    <div class="bring">
      <fieldset class="bring-kinds">
        <legend>{say.imports.kind}</legend>
        {kinds.map((name) => (
          <label key={name} class="bring-kind">
            <input type="radio" name={id} checked={name === kind} onChange={() => setKind(name)} />
            {say.imports.kinds[name]}
          </label>
        ))}
      </fieldset>
      <p class="soft">{say.imports.kindHelp[kind]}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the button inside does the same */}
      <div
        class={isOver ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void bring(event.dataTransfer?.files[0])
        }}
      >
        {progress ? (
          <>
            <label for={`${id}-sent`}>{say.imports.sending(progress.name)}</label>
            <progress id={`${id}-sent`} max={1} value={progress.share} />
            <button type="button" class="button small" onClick={() => sending.current?.abort()}>
              {say.imports.stopSending}
            </button>
          </>
        ) : (
          <>
            <Icon name="upload" />
            <span>{say.imports.drop}</span>
            <button type="button" class="button primary" onClick={() => picker.current?.click()}>
              {say.imports.choose}
            </button>
            <input
              ref={picker}
              class="drop-file"
              type="file"
              accept=".csv,.txt,.tsv,.xml,text/csv,text/xml,application/xml"
              aria-label={say.imports.choose}
              tabIndex={-1}
              onChange={(event) => {
                void bring(event.currentTarget.files?.[0])
                event.currentTarget.value = ''
              }}
            />
          </>
        )}
      </div>
      <div role="alert">{failure !== undefined && <p class="form-failure">{explain(say, failure)}</p>}</div>
      {kind === 'customers' ? (
        <p class="soft">{say.imports.consentHelp}</p>
      ) : (
        <div class="bring-currency">
          <label for={`${id}-currency`}>{say.imports.currency}</label>
          <Select id={`${id}-currency`} class="control" value={currency} onChoose={setCurrency}>
            {CURRENCIES.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </div>
      )}
      <p class="soft">{say.imports.fileHelp}</p>
    </div>
  )
}
