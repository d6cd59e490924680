import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { checkShop, ShopFields, type ShopValues, toShop } from '../shops/fields.tsx'

export function ShopForm() {
  const { say } = usePreferences()
  const { call, renew } = useSession()
  const { shop, canManage } = useShop()
  const { notify } = useToaster()
  const { form, values, setValues, bind, submit, failure, isBusy } = useForm<ShopValues>({
    initial: { name: shop.name, website: shop.website, locale: shop.locale },
    check: (values) => checkShop(say, values),
    async send(values) {
      const { name, website, locale } = await call('PATCH /api/shops/:shop', { params: { shop: shop.id }, body: toShop(values) })
      setValues({ name, website, locale })
      await renew()
      notify({ text: say.common.saved })
    },
  })
  const isChanged = values.name !== shop.name || values.website !== shop.website || values.locale !== shop.locale
  useUnsaved(isChanged)
  return (
    <section aria-labelledby="shop">
      <h2 id="shop">{say.settings.shop}</h2>
      <form class="form narrow" ref={form} noValidate onSubmit={submit}>
        <ShopFields bind={bind} readOnly={!canManage} />
        {canManage && <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} />}
        {isChanged && <p class="soft">{say.settings.unsaved}</p>}
      </form>
    </section>
  )
}
