import { useState } from 'preact/hooks'
import type { Import } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

type Step = 'apply' | 'cancel' | 'undo'

/** What can be done with an import as it stands. */
export function Actions({ of, onChange }: { of: Import; onChange: (changed: Import) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [asking, setAsking] = useState<'cancel' | 'undo'>()
  const [isBusy, setBusy] = useState(false)
  const { id, state, counts, changes } = of
  const count = counts.create + counts.update
  const isUndoable = changes > 0 && ['done', 'cancelled', 'failed'].includes(state)
  const isChecked = state === 'checked'

  async function take(step: Step) {
    if (isBusy) return
    setAsking(undefined)
    setBusy(true)
    try {
      onChange(await call(`POST /api/shops/:shop/imports/:import/${step}`, { params: { shop: shop.id, import: id } }))
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
    setBusy(false)
  }

  return (
    <>
      {isChecked && count === 0 && <p class="notice">{say.imports.applyNothing}</p>}
      <div class="import-actions">
        {isChecked && count > 0 && (
          <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => take('apply')}>
            <Icon name="check" />
            {say.imports.apply(count)}
          </button>
        )}
        {['waiting', 'uploaded', 'checking', 'checked', 'applying'].includes(state) && (
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => setAsking('cancel')}>
            {isChecked ? say.imports.discard : say.imports.cancel}
          </button>
        )}
        {isUndoable && (
          <button type="button" class="button danger" aria-disabled={isBusy} onClick={() => setAsking('undo')}>
            <Icon name="undo" />
            {say.imports.undo}
          </button>
        )}
        {counts.skip > 0 && (
          <a class="button" href={`/api/shops/${shop.id}/imports/${id}/rejects`} download>
            {say.imports.rejects}
          </a>
        )}
      </div>
      {asking === 'cancel' && (
        <Confirm
          title={isChecked ? say.imports.discardAsk : say.imports.cancelAsk}
          help={isChecked ? say.imports.discardHelp : say.imports.cancelHelp}
          submit={isChecked ? say.imports.discard : say.imports.cancel}
          onSubmit={() => take('cancel')}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'undo' && (
        <Confirm
          title={say.imports.undoAsk}
          help={say.imports.undoHelp(changes)}
          submit={say.imports.undoSubmit}
          onSubmit={() => take('undo')}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
