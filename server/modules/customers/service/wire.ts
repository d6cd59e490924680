import type { Address, Customer, Note } from '../table.ts'
import { fromDay } from './day.ts'
import { fullName } from './list.ts'
import type { ListedTask } from './task-list.ts'

export const toCustomer = ({ id, email, phone, firstName, lastName, createdAt }: Customer) => ({
  ...{ id, email, phone, firstName, lastName },
  createdAt: createdAt.toISOString(),
})

export const toAddress = (address: Address) => {
  const { id, name, company, line1, line2, postalCode, city, region, country, phone, taxId, isShippingDefault, isInvoiceDefault, source } = address
  return {
    ...{ id, name, company, line1, line2, postalCode, city, region, country, phone, taxId, isShippingDefault, isInvoiceDefault, source },
    createdAt: address.createdAt.toISOString(),
    updatedAt: address.updatedAt.toISOString(),
  }
}

export const toNote = ({ id, text, authorName, createdAt, editorName, editedAt }: Note) => ({
  ...{ id, text, author: authorName, editor: editorName },
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
})

export const toTask = ({ task: { id, text, dueDay, authorName, createdAt, doneAt, doneBy }, customer, assignee }: ListedTask) => ({
  ...{ id, text, assignee, author: authorName, doneBy },
  customer: { id: customer.id, name: fullName(customer), email: customer.email },
  dueOn: fromDay(dueDay),
  createdAt: createdAt.toISOString(),
  doneAt: doneAt?.toISOString() ?? null,
})
