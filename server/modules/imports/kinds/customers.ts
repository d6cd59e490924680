import type { Tx } from '../../../db/store.ts'
import { ADDRESS_LIMITS } from '../../customers/contract.ts'
import type { ToldAddress } from '../../customers/service/address.ts'
import { countryOf } from '../../customers/service/country.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { type ForeseenPerson, foreseePeople } from '../../customers/service/foresee.ts'
import { customerImages } from '../../customers/service/images.ts'
import { normalPhone } from '../../customers/service/phone.ts'
import { type Person, recognise } from '../../customers/service/recognise.ts'
import { foreseeAddresses, learnAddresses } from '../../customers/service/told-addresses.ts'
import { CellRefused, idCell, textCell } from '../read/cells.ts'
import { type Aliases, Header, plain } from '../read/header.ts'
import type { FileRecord } from '../read/record.ts'
import type { Remark } from '../table.ts'
import { fingerprint } from './fingerprint.ts'
import type { Applied, Context, Foreseen, Kind } from './kind.ts'
import { oneRow, shownKey } from './reading.ts'

export interface CustomerRow {
  person: Person
  address: ToldAddress | undefined
  remark: Remark | null
}

type PersonField = 'id' | 'email' | 'phone' | 'firstName' | 'lastName' | 'name'
type AddressField = 'company' | 'line1' | 'line2' | 'postalCode' | 'city' | 'region' | 'country' | 'addressPhone' | 'taxId'
type Field = PersonField | AddressField
const ALIASES: Aliases<Field> = {
  id: 'customerid crmid idklienta numerklienta id userid',
  email: 'email emailaddress customeremail adresemail mail adresmailowy',
  phone: 'phone phonenumber telefon numertelefonu nrtelefonu telefonkomorkowy mobilephone billingphone defaultaddressphone shippingphone',
  firstName: 'firstname imie',
  lastName: 'lastname surname nazwisko',
  name: 'name fullname customername imieinazwisko klient nazwa',
  company: 'company firma nazwafirmy defaultaddresscompany billingcompany',
  line1: 'address1 address adres ulica street defaultaddressaddress1 billingaddress1',
  line2: 'address2 defaultaddressaddress2 billingaddress2',
  postalCode: 'postalcode postcode zip zipcode kodpocztowy defaultaddresszip billingpostcode',
  city: 'city miasto miejscowosc defaultaddresscity billingcity',
  region: 'region state province wojewodztwo defaultaddressprovincecode billingstate',
  country: 'country countryregion kraj defaultaddresscountrycode billingcountry',
  addressPhone: 'defaultaddressphone mobilephone',
  taxId: 'nip vatnumber taxid vatid billingnip',
}

/** Whose ids a file's are, by columns that no other export has. */
function accountOf(header: readonly string[]): 'shopify_id' | 'presta_id' | 'woo_id' | 'crm' {
  const has = (name: string) => header.some((column) => plain(column) === name)
  if (has('acceptsemailmarketing') || has('acceptsmarketing')) return 'shopify_id'
  if (has('titlesid') || has('defaultgroupid') || isAddressBook(header)) return 'presta_id'
  return has('username') && has('totalspend') ? 'woo_id' : 'crm'
}

/** PrestaShop's file of addresses: a customer has as many rows as places. */
const isAddressBook = (header: readonly string[]) => ['alias', 'customeremail'].every((name) => header.some((column) => plain(column) === name))

export const customerImport: Kind<CustomerRow> = {
  right: 'customers.write',
  formats: ['csv'],
  piece: 20,

  columns(header) {
    const found = new Header(header, ALIASES)
    if (!found.has('phone') && !found.has('id')) found.needs('email')
    return found.columns
  },

  async *read(file) {
    const header = new Header(file.header, ALIASES)
    const type = accountOf(file.header)
    const isBook = isAddressBook(file.header)
    for await (const record of file.records)
      yield oneRow(record, header.cell(record, 'email') || header.cell(record, 'id'), () => {
        const item = rowOf(record, header, type)
        const where = isBook ? [item.address?.line1, item.address?.city] : []
        return { key: shownKey([shownAs(item.person), ...where].filter(Boolean).join(' · ')), item, remark: item.remark }
      })
  },

  async foresee(db, { shopId }, rows) {
    const foreseen = await foreseePeople(
      db,
      shopId,
      rows.map(({ person }) => person),
    )
    const areNew = await foreseeAddresses(
      db,
      shopId,
      rows.map(({ address }, index) => ({ customerId: foreseen[index]?.customerId, told: address })),
    )
    return rows.map((row, index) => toForeseen(row, foreseen[index], areNew[index]))
  },

  async apply(tx, context, rows) {
    const applied: Applied[] = []
    for (const row of rows) applied.push(await applyOne(tx, context, row))
    return applied
  },
}

async function applyOne(tx: Tx, { shopId }: Context, row: CustomerRow): Promise<Applied> {
  const [foreseen] = await foreseePeople(tx, shopId, [row.person])
  const [isNew] = await foreseeAddresses(tx, shopId, [{ customerId: foreseen?.customerId, told: row.address }])
  const outcome = toForeseen(row, foreseen, isNew)
  if (!foreseen || (outcome.verdict !== 'create' && outcome.verdict !== 'update')) return { ...outcome, changes: [] }
  const before = foreseen.customerId === undefined ? undefined : (await customerImages(tx, shopId, [foreseen.customerId])).get(foreseen.customerId)
  const id = await recognise(tx, shopId, foreseen.person)
  if (id && row.address) await learnAddresses(tx, { shopId, customerId: id, source: 'csv', at: null }, { shipping: row.address })
  const after = id && (await customerImages(tx, shopId, [id])).get(id)
  if (!after) throw new Error('A customer vanished in their own write')
  return { ...outcome, changes: [{ subject: 'customer', key: id, before: before ?? null, after: fingerprint(after) }] }
}

function toForeseen({ remark }: CustomerRow, foreseen: ForeseenPerson | undefined, isAddressNew = false): Foreseen {
  if (!foreseen || foreseen.verdict === 'conflict') return { verdict: 'skip', remark: { code: 'EMAIL_OF_ANOTHER', field: 'email' } }
  const { notTaken } = foreseen
  const verdict = foreseen.verdict === 'unchanged' && isAddressNew ? 'update' : foreseen.verdict
  if (notTaken === 'phone') return { verdict, remark: { code: 'PHONE_OF_ANOTHER', field: 'phone' } }
  return { verdict, remark: notTaken ? { code: 'ACCOUNT_NOT_PROVED', field: 'id' } : remark }
}

function rowOf(record: FileRecord, header: Header<Field>, type: ReturnType<typeof accountOf>): CustomerRow {
  const read = (field: Field, most: number) => textCell(header.cell(record, field) ?? '', field, most) ?? undefined
  const [id, email, phone] = [read('id', 128) && idCell(header.cell(record, 'id'), 'id'), read('email', 254), read('phone', 60)?.replace(/^'/, '')]
  if (email && !normalEmail(email)) throw new CellRefused('EMAIL_INVALID', 'email')
  const number = phone && normalPhone(phone)
  if (!id && !email && !number) throw new CellRefused(phone ? 'PHONE_UNREADABLE' : 'NO_CONTACT', phone ? 'phone' : 'email')
  const [first, ...rest] = (read('name', 240) ?? '').split(/\s+/)
  const person: Person = {
    account: id ? { type, id } : undefined,
    email,
    phone: number,
    firstName: read('firstName', 120) ?? (header.has('firstName') ? undefined : first?.slice(0, 120) || undefined),
    lastName: read('lastName', 120) ?? (header.has('lastName') ? undefined : rest.join(' ').slice(0, 120) || undefined),
  }
  const address = addressOf(record, header, person)
  if (phone && !number) return { person, address, remark: { code: 'PHONE_UNREADABLE', field: 'phone' } }
  return { person, address, remark: address?.country && !countryOf(address.country) ? { code: 'COUNTRY_UNKNOWN', field: 'country' } : null }
}

/** What a row tells of where they live. */
function addressOf(record: FileRecord, header: Header<Field>, { firstName, lastName }: Person): ToldAddress | undefined {
  const read = (field: AddressField, most: number) => textCell(header.cell(record, field) ?? '', field, most)
  const [line1, line2, city] = [read('line1', ADDRESS_LIMITS.line1), read('line2', ADDRESS_LIMITS.line2), read('city', ADDRESS_LIMITS.city)]
  if (!line1 && !line2 && !city) return undefined
  return {
    ...{ name: [firstName, lastName].filter(Boolean).join(' '), line1, line2, city, country: read('country', 60) },
    ...{
      company: read('company', ADDRESS_LIMITS.company),
      postalCode: read('postalCode', ADDRESS_LIMITS.postalCode),
      region: read('region', ADDRESS_LIMITS.region),
    },
    ...{ phone: read('addressPhone', ADDRESS_LIMITS.phone)?.replace(/^'/, ''), taxId: read('taxId', ADDRESS_LIMITS.taxId) },
  }
}

const shownAs = ({ email, phone, account }: Person) => (email && normalEmail(email)) || account?.id || phone || ''
