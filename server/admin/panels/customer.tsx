import { Back } from '../parts/back.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useShop } from '../shell/shop.tsx'
import { ContactCard } from './card/contact-card.tsx'
import { CustomerProducts } from './customers/products.tsx'

/** One customer: the card that stands beside a chat, on a page of its own. */
export function Customer({ customer = '' }: { customer?: string }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  return (
    <>
      <Back href={`/admin/${shop.id}/customers`} text={say.customers.title} />
      <Screen title={say.customers.card}>
        <ContactCard customer={customer} />
        <CustomerProducts customer={customer} />
      </Screen>
    </>
  )
}

/** A guest of whom nobody knows who it is, or a customer by one of their browsers. */
export function Visitor({ visitor = '' }: { visitor?: string }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  return (
    <>
      <Back href={`/admin/${shop.id}/visits`} text={say.visits.title} />
      <Screen title={say.customers.visitor}>
        <ContactCard visitor={visitor} />
      </Screen>
    </>
  )
}
