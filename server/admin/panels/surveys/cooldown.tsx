import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** How long the shop leaves a shopper alone after any survey. */
export function Cooldown({ days, onSaved }: { days: number; onSaved: (days: number) => void }) {
  const { say } = usePreferences()
  const { may } = useShop()
  const [isOpen, setOpen] = useState(false)
  const words = say.surveys
  return (
    <section aria-labelledby="cooldown">
      <h2 id="cooldown">{words.cooldown}</h2>
      <p>{words.cooldownNow(days)}</p>
      {may('surveys.manage') && (
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {words.cooldownChange}
        </button>
      )}
      {isOpen && <Change days={days} onClose={() => setOpen(false)} onSaved={onSaved} />}
    </section>
  )
}

export const isWithin = (text: string, least: number, most: number) => /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

function Change({ days, onClose, onSaved }: { days: number; onClose: () => void; onSaved: (days: number) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { cooldownDays: String(days) },
    check: ({ cooldownDays }) => (isWithin(cooldownDays, 0, 365) ? {} : { cooldownDays: say.surveys.daysWrong }),
    async send({ cooldownDays }) {
      const saved = await call('PUT /api/shops/:shop/survey-settings', { params: { shop: shop.id }, body: { cooldownDays: Number(cooldownDays) } })
      notify({ text: say.common.saved })
      onSaved(saved.cooldownDays)
      onClose()
    },
  })
  return (
    <Dialog title={say.surveys.cooldown} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField {...bind('cooldownDays')} label={say.surveys.cooldownDays} hint={say.surveys.cooldownHelp} inputMode="numeric" maxLength={3} />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
