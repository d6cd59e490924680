import { useState } from 'preact/hooks'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Preview } from './preview.tsx'
import { RuleRow } from './row.tsx'
import { type Draft, type Scoring, toDrafts, toRules, wrongIn } from './rules.ts'
import './scoring.css'

/** The rules, one row for a signal, with what they would give one customer beside them. */
export function ScoringForm({ scoring, onSaved }: { scoring: Scoring; onSaved: (scoring: Scoring) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, canManage } = useShop()
  const { notify } = useToaster()
  const [drafts, setDrafts] = useState(() => toDrafts(scoring.rules))
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const words = say.scoring
  const isWrong = drafts.some((draft) => wrongIn(draft).length > 0)
  const isChanged = JSON.stringify(drafts) !== JSON.stringify(toDrafts(scoring.rules))
  useUnsaved(isChanged)

  const save = async (event: Event) => {
    event.preventDefault()
    if (isBusy) return
    if (isWrong) return (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-invalid]')?.focus()
    setBusy(true)
    setFailure(undefined)
    try {
      const saved = await call('PUT /api/shops/:shop/scoring-rules', { params: { shop: shop.id }, body: { rules: toRules(drafts) } })
      setDrafts(toDrafts(saved.rules))
      onSaved(saved)
      notify({ text: say.common.saved })
    } catch (refusal) {
      setFailure(refusal)
    }
    setBusy(false)
  }
  const put = (changed: Draft) => setDrafts((now) => now.map((draft) => (draft.signal === changed.signal ? changed : draft)))

  return (
    <div class="settings">
      <section aria-labelledby="rules">
        <h2 id="rules">{words.rules}</h2>
        <p class="soft">
          {words.help} {scoring.isDefault && words.isDefault}
        </p>
        <form class="scoring" noValidate onSubmit={save}>
          <table class="table scoring-table" aria-labelledby="rules">
            <thead>
              <tr>
                <th scope="col">{words.signal}</th>
                <th scope="col">{words.points}</th>
                <th scope="col">{words.halfLife}</th>
                <th scope="col">{words.cap}</th>
              </tr>
            </thead>
            <tbody>
              {drafts.map((draft) => (
                <RuleRow key={draft.signal} draft={draft} isFixed={!canManage} onChange={put} />
              ))}
            </tbody>
          </table>
          <p class="soft">
            {words.points}: {words.pointsHelp}. {words.halfLife}: {words.halfLifeHelp}.
          </p>
          {canManage && <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} />}
          {isChanged && <p class="soft">{words.unsaved}</p>}
        </form>
      </section>
      <Preview rules={isWrong ? undefined : toRules(drafts)} />
    </div>
  )
}
