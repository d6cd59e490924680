import { useRef, useState } from 'preact/hooks'
import { Confirm } from '../../parts/confirm.tsx'
import { TextField } from '../../parts/field.tsx'
import { explain, useForm } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** For whoever asks for their data, or to be forgotten. */
export function OneDevice({ onErased }: { onErased: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  const params = { shop: shop.id }
  const { form, values, setValues, bind, submit, failure, isBusy } = useForm({
    initial: { endpoint: '' },
    check: ({ endpoint }): { endpoint?: string } => (endpoint.trim() ? {} : { endpoint: say.rules.required }),
    async send({ endpoint }) {
      const found = await call('POST /api/shops/:shop/push/subscriptions/lookup', { params, body: { endpoint: endpoint.trim() } })
      const file = URL.createObjectURL(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }))
      if (link.current) link.current.href = file
      link.current?.click()
      URL.revokeObjectURL(file)
    },
  })
  const erase = () => {
    setAsking(false)
    call('POST /api/shops/:shop/push/subscriptions/erasure', { params, body: { endpoint: values.endpoint.trim() } }).then(
      () => {
        setValues({ endpoint: '' })
        notify({ text: say.push.erased })
        onErased()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say.push.people}</h2>
      <p class="soft">{say.push.peopleHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField {...bind('endpoint')} label={say.push.endpoint} maxLength={2048} spellcheck={false} />
        <div role="alert">{failure !== undefined && <p class="form-failure">{explain(say, failure)}</p>}</div>
        <div class="form-foot">
          <button type="submit" class="button" aria-disabled={isBusy}>
            {say.push.find}
          </button>
          <button type="button" class="button danger" aria-disabled={!values.endpoint.trim()} onClick={() => values.endpoint.trim() && setAsking(true)}>
            {say.push.erase}
          </button>
        </div>
      </form>
      {/* biome-ignore lint/a11y/useValidAnchor: it has an address only while the file is handed over */}
      <a ref={link} hidden download="push-subscription.json">
        JSON
      </a>
      {isAsking && (
        <Confirm title={say.push.eraseAsk} help={say.push.eraseHelp} submit={say.push.eraseSubmit} onSubmit={erase} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}
