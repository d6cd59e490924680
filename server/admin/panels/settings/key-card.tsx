import { useState } from 'preact/hooks'
import type { PublishableKey } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { CopyButton } from '../../parts/copy.tsx'
import { Field } from '../../parts/field.tsx'
import { explain, useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { readOrigins } from './origins.ts'

interface KeyCardProps {
  publishable: PublishableKey
  isLast: boolean
  onChange: (key: PublishableKey) => void
}

export function KeyCard({ publishable, isLast, onChange }: KeyCardProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const canManage = may('keys.manage')
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const params = { shop: shop.id, key: publishable.id }

  const revoke = () => {
    setAsking(false)
    call('DELETE /api/shops/:shop/keys/:key', { params }).then(
      (revoked) => {
        document.querySelector<HTMLElement>('#keys')?.focus()
        onChange(revoked)
        notify({ text: say.settings.revoked })
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <li class="key">
      <div class="key-head">
        <code class="key-text">{publishable.key}</code>
        <CopyButton text={publishable.key} label={say.settings.key} />
      </div>
      <p class="soft">{say.settings.createdAt(say.day(publishable.createdAt))}</p>
      <Origins publishable={publishable} onChange={onChange} />
      {canManage &&
        (isLast ? (
          <p class="soft">{say.settings.lastKey}</p>
        ) : (
          <button type="button" class="button danger key-revoke" onClick={() => setAsking(true)}>
            {say.settings.revoke}
          </button>
        ))}
      {isAsking && (
        <Confirm
          title={say.settings.revokeAsk}
          help={say.settings.revokeHelp}
          submit={say.settings.revokeSubmit}
          onSubmit={revoke}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}

function Origins({ publishable, onChange }: Pick<KeyCardProps, 'publishable' | 'onChange'>) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const canManage = may('keys.manage')
  const { notify } = useToaster()
  const saved = publishable.origins.join('\n')
  const { form, values, setValues, bind, submit, failure, isBusy } = useForm({
    initial: { origins: saved },
    check: ({ origins }) => {
      const { error } = readOrigins(say, origins)
      return error ? { origins: error } : {}
    },
    async send({ origins: text }) {
      const read = readOrigins(say, text)
      if (read.error !== undefined) return
      const params = { shop: shop.id, key: publishable.id }
      const changed = await call('PATCH /api/shops/:shop/keys/:key', { params, body: { origins: read.origins } })
      setValues({ origins: changed.origins.join('\n') })
      onChange(changed)
      notify({ text: say.settings.originsSaved })
    },
  })
  useUnsaved(values.origins !== saved)
  const { onText, error, ...control } = bind('origins')
  return (
    <form class="form" ref={form} noValidate onSubmit={submit}>
      <Field label={say.settings.origins} hint={say.settings.originsHelp} error={error}>
        {(wiring) => (
          <textarea
            class="control"
            rows={3}
            spellcheck={false}
            autocapitalize="off"
            readOnly={!canManage}
            {...control}
            {...wiring}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Field>
      {values.origins.trim() === '' && <p class="key-open">{say.settings.anyOrigin}</p>}
      {canManage && <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} />}
    </form>
  )
}
