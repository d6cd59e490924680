import { z } from 'zod'
import { Cursor, failures, Id, words } from '../../http/shapes.ts'

const Moment = z.iso.datetime()
const limit = z.coerce.number().int().min(1).max(100).default(25)

export const Customer = z
  .object({
    id: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable().describe('As E.164.'),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    createdAt: Moment,
  })
  .meta({ id: 'Customer', description: 'A person who buys in the shop.' })

export const Tag = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Tag', description: 'A word by which the staff find customers.' })

export const Note = z
  .object({
    id: z.string(),
    text: z.string(),
    author: z.string().describe('Who wrote it, as they were called then.'),
    createdAt: Moment,
    editor: z.string().nullable().describe('Who changed it last, where somebody did.'),
    editedAt: Moment.nullable(),
  })
  .meta({ id: 'Note', description: 'What the staff write down about a customer; never shown to shoppers.' })

/** Signs of each part of an address. */
export const ADDRESS_LIMITS = { name: 250, company: 200, line1: 200, line2: 200, postalCode: 20, city: 120, region: 120, phone: 40, taxId: 40 }

const part = (name: keyof typeof ADDRESS_LIMITS) => words(0, ADDRESS_LIMITS[name]).nullable().optional()

/** An address as somebody tells it. */
export const AddressText = z.strictObject({
  name: part('name').describe('Who receives it.'),
  company: part('company'),
  line1: part('line1').describe('Street and number. An address has at least this or a city.'),
  line2: part('line2'),
  postalCode: part('postalCode'),
  city: part('city'),
  region: part('region'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional()
    .describe('ISO 3166-1 alpha-2, as in PL.'),
  phone: part('phone'),
  taxId: part('taxId').describe('For invoices: in Poland the NIP.'),
})

export const Address = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    company: z.string().nullable(),
    line1: z.string().nullable(),
    line2: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
    phone: z.string().nullable().describe('As it was told.'),
    taxId: z.string().nullable(),
    isShippingDefault: z.boolean().describe('True of one at most.'),
    isInvoiceDefault: z.boolean().describe('True of one at most.'),
    source: z.enum(['staff', 'woocommerce', 'shopify', 'prestashop', 'api', 'csv']).describe('Who told of it first.'),
    createdAt: Moment,
    updatedAt: Moment,
  })
  .meta({ id: 'Address', description: 'Where parcels or invoices of a customer go.' })

const Day = z.iso.date().describe('A day of the calendar, as in 2026-03-14.')
const Assignee = Id.nullable().describe('A member of the staff; null for anybody.')

export const Task = z
  .object({
    id: z.string(),
    text: z.string(),
    customer: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    dueOn: Day.nullable(),
    author: z.string(),
    createdAt: Moment,
    doneAt: Moment.nullable(),
    doneBy: z.string().nullable(),
  })
  .meta({ id: 'Task', description: 'What somebody of the staff is to do for a customer.' })

const ofCustomer = z.object({ shop: Id, customer: Id })
const Text = words(1, 2000)

export const listCustomers = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    q: words(0, 200).optional().describe('Words, each part of an e-mail, a phone or a name; case does not matter.'),
    after: Cursor.optional(),
    limit,
  }),
  response: { 200: z.object({ customers: z.array(Customer), next: z.string().nullable() }), ...failures },
}

const Shown = words(1, 120).nullable()

export const changeCustomer = {
  params: ofCustomer,
  body: z.strictObject({
    email: words(3, 254).nullable().optional(),
    phone: words(3, 40).nullable().optional(),
    firstName: Shown.optional(),
    lastName: Shown.optional(),
  }),
  response: { 200: Customer, ...failures },
}

export const addNote = { params: ofCustomer, body: z.strictObject({ text: Text }), response: { 201: Note, ...failures } }

const becomesDefault = z.literal(true).optional().describe('The address that was it before is it no longer.')
const addressFields = AddressText.extend({ isShippingDefault: becomesDefault, isInvoiceDefault: becomesDefault })
export const addAddress = { params: ofCustomer, body: addressFields, response: { 201: Address, ...failures } }

const ofAddress = z.object({ shop: Id, customer: Id, address: Id })
export const changeAddress = { params: ofAddress, body: addressFields, response: { 200: Address, ...failures } }
export const deleteAddress = { params: ofAddress, response: { 204: z.null(), ...failures } }
export const restoreAddress = { params: ofAddress, response: { 200: Address, ...failures } }

const ofNote = z.object({ shop: Id, customer: Id, note: Id })
export const changeNote = { params: ofNote, body: z.strictObject({ text: Text }), response: { 200: Note, ...failures } }
export const deleteNote = { params: ofNote, response: { 204: z.null(), ...failures } }
export const restoreNote = { params: ofNote, response: { 200: Note, ...failures } }

export const listTags = {
  params: z.object({ shop: Id }),
  response: { 200: z.object({ tags: z.array(Tag.extend({ customers: z.int().describe('How many have it.') })) }), ...failures },
}

export const addTag = {
  params: ofCustomer,
  body: z.strictObject({ name: words(1, 40).describe('Made where the shop has no such tag; case and accents make no other.') }),
  response: { 201: Tag, ...failures },
}

export const removeTag = { params: z.object({ shop: Id, customer: Id, tag: Id }), response: { 204: z.null(), ...failures } }

export const listTasks = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    assignee: Id.optional().describe('A member of the staff; `me` for who asks, `nobody` for what is anybody’s.'),
    customer: Id.optional(),
    state: z.enum(['open', 'done']).default('open'),
    dueBy: Day.optional().describe('Only what is due on this day or before.'),
    after: Cursor.optional(),
    limit,
  }),
  response: { 200: z.object({ tasks: z.array(Task), next: z.string().nullable() }), ...failures },
}

const taskFields = { text: words(1, 500), assignee: Assignee, dueOn: Day.nullable() }

export const addTask = {
  params: ofCustomer,
  body: z.strictObject({ ...taskFields, assignee: Assignee.default(null), dueOn: Day.nullable().default(null) }),
  response: { 201: Task, ...failures },
}

const ofTask = z.object({ shop: Id, task: Id })
export const changeTask = {
  params: ofTask,
  body: z.strictObject({ ...taskFields, isDone: z.boolean() }).partial(),
  response: { 200: Task, ...failures },
}
export const deleteTask = { params: ofTask, response: { 204: z.null(), ...failures } }
