import { Dialog } from '../../parts/dialog.tsx'
import { Field, TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Shown } from './shown.tsx'
import { TheirSecret } from './their-secret.tsx'

const PLATFORMS = ['woocommerce', 'shopify', 'prestashop'] as const
const ZONES = ['Europe/Warsaw', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'Europe/Warsaw')]

export function AddIntegration({ onShown, onClose }: { onShown: (shown: Shown) => void; onClose: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { form, values, bind, submit, failure, isBusy } = useForm({
    initial: { platform: 'woocommerce', name: '', secret: '', timeZone: 'Europe/Warsaw', currency: 'PLN' },
    check: ({ platform, secret, currency }) => ({
      ...(platform === 'shopify' && !secret.trim() && { secret: say.rules.required }),
      ...(platform === 'prestashop' && !/^[a-z]{3}$/i.test(currency.trim()) && { currency: say.rules.wrong }),
    }),
    async send({ platform: chosen, name, secret, timeZone, currency }) {
      const platform = PLATFORMS.find((known) => known === chosen) ?? 'woocommerce'
      const body = {
        ...{ platform, name: name.trim() },
        ...(platform === 'shopify' && { secret: secret.trim() }),
        ...(platform === 'prestashop' && { timeZone, currency: currency.trim().toUpperCase() }),
      }
      onShown({ ...(await call('POST /api/shops/:shop/integrations', { params: { shop: shop.id }, body })), isNew: true })
    },
  })
  const { onText, error, ...platform } = bind('platform')
  const { onText: onZone, error: zoneError, ...zone } = bind('timeZone')
  return (
    <Dialog title={say.integrations.add} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <Field label={say.integrations.platform} error={error}>
          {(wiring) => (
            <Select {...wiring} {...platform} class="control" onChoose={onText}>
              {PLATFORMS.map((name) => (
                <option key={name} value={name}>
                  {say.integrations.platforms[name]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField label={say.integrations.name} hint={say.integrations.nameHelp} {...bind('name')} maxLength={120} autocomplete="off" />
        {values.platform === 'shopify' && <TheirSecret field={bind('secret')} />}
        {values.platform === 'prestashop' && (
          <>
            <Field label={say.integrations.timeZone} error={zoneError} hint={say.integrations.timeZoneHelp}>
              {(wiring) => (
                <Select {...wiring} {...zone} class="control" onChoose={onZone}>
                  {ZONES.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <TextField
              label={say.integrations.currency}
              hint={say.integrations.currencyHelp}
              {...bind('currency')}
              maxLength={3}
              autocapitalize="characters"
              autocomplete="off"
            />
          </>
        )}
        <FormFoot failure={failure} isBusy={isBusy} submit={say.integrations.add} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
