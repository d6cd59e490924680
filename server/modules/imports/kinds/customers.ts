import type { Tx } from '../../../db/store.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { type ForeseenPerson, foreseePeople } from '../../customers/service/foresee.ts'
import { customerImages } from '../../customers/service/images.ts'
import { normalPhone } from '../../customers/service/phone.ts'
import { type Person, recognise } from '../../customers/service/recognise.ts'
import { CellRefused, idCell, textCell } from '../read/cells.ts'
import { type Aliases, Header, plain } from '../read/header.ts'
import type { FileRecord } from '../read/record.ts'
import type { Remark } from '../table.ts'
import { fingerprint } from './fingerprint.ts'
import type { Applied, Context, Foreseen, Kind } from './kind.ts'
import { oneRow } from './reading.ts'

export interface CustomerRow {
  person: Person
  remark: Remark | null
}

type Field = 'id' | 'email' | 'phone' | 'firstName' | 'lastName' | 'name'
const ALIASES: Aliases<Field> = {
  id: 'customerid crmid idklienta numerklienta id userid',
  email: 'email emailaddress adresemail mail adresmailowy',
  phone: 'phone phonenumber telefon numertelefonu nrtelefonu telefonkomorkowy billingphone defaultaddressphone shippingphone',
  firstName: 'firstname imie',
  lastName: 'lastname surname nazwisko',
  name: 'name fullname customername imieinazwisko klient nazwa',
}

/** Whose ids a file's are, by columns that no other export has. */
function accountOf(header: readonly string[]): 'shopify_id' | 'presta_id' | 'woo_id' | 'crm' {
  const has = (name: string) => header.some((column) => plain(column) === name)
  if (has('acceptsemailmarketing') || has('acceptsmarketing')) return 'shopify_id'
  if (has('titlesid') || has('defaultgroupid')) return 'presta_id'
  return has('username') && has('totalspend') ? 'woo_id' : 'crm'
}

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
    for await (const record of file.records)
      yield oneRow(record, header.cell(record, 'email') || header.cell(record, 'id'), () => {
        const { person, remark } = personOf(record, header, type)
        return { key: shownAs(person), item: { person, remark }, remark }
      })
  },

  async foresee(db, { shopId }, rows) {
    const foreseen = await foreseePeople(
      db,
      shopId,
      rows.map(({ person }) => person),
    )
    return rows.map((row, index) => toForeseen(row, foreseen[index]))
  },

  async apply(tx, context, rows) {
    const applied: Applied[] = []
    for (const row of rows) applied.push(await applyOne(tx, context, row))
    return applied
  },
}

async function applyOne(tx: Tx, { shopId }: Context, row: CustomerRow): Promise<Applied> {
  const [foreseen] = await foreseePeople(tx, shopId, [row.person])
  const outcome = toForeseen(row, foreseen)
  if (!foreseen || (outcome.verdict !== 'create' && outcome.verdict !== 'update')) return { ...outcome, changes: [] }
  const before = foreseen.customerId === undefined ? undefined : (await customerImages(tx, shopId, [foreseen.customerId])).get(foreseen.customerId)
  const id = await recognise(tx, shopId, foreseen.person)
  const after = id && (await customerImages(tx, shopId, [id])).get(id)
  if (!after) throw new Error('A customer vanished in their own write')
  return { ...outcome, changes: [{ subject: 'customer', key: id, before: before ?? null, after: fingerprint(after) }] }
}

function toForeseen({ remark }: CustomerRow, foreseen: ForeseenPerson | undefined): Foreseen {
  if (!foreseen || foreseen.verdict === 'conflict') return { verdict: 'skip', remark: { code: 'EMAIL_OF_ANOTHER', field: 'email' } }
  const { verdict, notTaken } = foreseen
  if (notTaken === 'phone') return { verdict, remark: { code: 'PHONE_OF_ANOTHER', field: 'phone' } }
  return { verdict, remark: notTaken ? { code: 'ACCOUNT_NOT_PROVED', field: 'id' } : remark }
}

function personOf(record: FileRecord, header: Header<Field>, type: ReturnType<typeof accountOf>): CustomerRow {
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
  return { person, remark: phone && !number ? { code: 'PHONE_UNREADABLE', field: 'phone' } : null }
}

const shownAs = ({ email, phone, account }: Person) => (email && normalEmail(email)) || account?.id || phone || ''
