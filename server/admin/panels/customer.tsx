import { Back } from '../parts/back.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useShop } from '../shell/shop.tsx'
import { ContactCard } from './card/contact-card.tsx'

/** One customer: the card that stands beside a chat, on a page of its own. */
export function Customer({ customer = '' }: { customer?: string }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  return (
    <>
      <Back href={`/admin/${shop.id}/customers`} text={say.customers.title} />
      <Screen title={say.customers.card}>
        <ContactCard customer={customer} />
      </Screen>
    </>
  )
}
