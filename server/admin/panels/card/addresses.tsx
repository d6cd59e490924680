import { useState } from 'preact/hooks'
import type { Address } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type AddressChange, AddressForm } from './address-form.tsx'
import { AddressLine } from './address-line.tsx'
import type { Change, Known } from './card.ts'
import { Part } from './part.tsx'
import { useWayBack } from './way-back.ts'
import './address.css'

/** More are shown when asked for. */
const FEW = 3

/** With an address as it is now. One that was there stays in its place; any other comes before those that are not the default. */
function withAddress(all: Address[], address: Address): Address[] {
  const others = all.map((other) => ({
    ...other,
    isShippingDefault: other.isShippingDefault && !address.isShippingDefault,
    isInvoiceDefault: other.isInvoiceDefault && !address.isInvoiceDefault,
  }))
  if (all.some(({ id }) => id === address.id)) return others.map((other) => (other.id === address.id ? address : other))
  const isFirst = address.isShippingDefault || address.isInvoiceDefault
  const at = isFirst ? 0 : others.filter(({ isShippingDefault, isInvoiceDefault }) => isShippingDefault || isInvoiceDefault).length
  return others.toSpliced(at, 0, address)
}

/** Where their parcels and invoices go. */
export function Addresses({ card: { customer, addresses }, change }: { card: Known; change: Change }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const [isAdding, setAdding] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const plus = useWayBack(isAdding)
  const words = say.card.address
  const params = { shop: shop.id, customer: customer.id }
  const put = (address: Address) => change(({ addresses }) => ({ addresses: withAddress(addresses, address) }))

  const add = async (body: AddressChange) => {
    put(await call('POST /api/shops/:shop/customers/:customer/addresses', { params, body }))
    setAdding(false)
  }
  const remove = (gone: string) => {
    change(({ addresses }) => ({ addresses: addresses.filter(({ id }) => id !== gone) }))
    plus.current?.focus()
  }
  const home = addresses[0]?.country ?? (shop.locale === 'pl' ? 'PL' : null)
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ')
  const open = may('customers.write') && !isAdding && (
    <button type="button" class="button bare small square" ref={plus} aria-label={words.new} title={words.new} onClick={() => setAdding(true)}>
      <Icon name="plus" />
    </button>
  )
  const shown = showsAll ? addresses : addresses.slice(0, FEW)
  return (
    <Part title={words.title} aside={open}>
      {isAdding && <AddressForm label={words.new} submit={words.add} initial={{ name, country: home }} isNew onSave={add} onCancel={() => setAdding(false)} />}
      {addresses.length === 0 && !isAdding && <p class="soft">{words.nothing}</p>}
      <ul>
        {shown.map((address) => (
          <AddressLine key={address.id} customer={customer.id} address={address} onChanged={put} onRemoved={() => remove(address.id)} />
        ))}
      </ul>
      {shown.length < addresses.length && (
        <button type="button" class="button small" onClick={() => setShowsAll(true)}>
          {words.all(addresses.length)}
        </button>
      )}
    </Part>
  )
}
