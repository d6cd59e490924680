import { useState } from 'preact/hooks'
import type { Survey } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** Sends the survey to one address. */
export function SendSurvey({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const words = say.surveys
  const [refused, setRefused] = useState<string>()
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { email: '' },
    check: ({ email }) => (email.trim() ? {} : { email: say.rules.required }),
    async send({ email }) {
      const { reason } = await call('POST /api/shops/:shop/surveys/:survey/invitations', {
        params: { shop: shop.id, survey: survey.id },
        body: { email: email.trim() },
      })
      if (reason) return setRefused(words.notSent[reason])
      notify({ text: words.sent })
      onClose()
    },
  })
  return (
    <Dialog title={words.send} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField {...bind('email')} error={refused ?? bind('email').error} label={words.email} hint={words.sendHelp} isEmail autocomplete="off" />
        <FormFoot failure={failure} isBusy={isBusy} submit={words.sendNow} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
