import { randomUUID } from 'node:crypto'
import { sign, unsign } from '../../../http/tokens.ts'
import { FormExpired, FormTooFast } from '../errors.ts'

const PURPOSE = 'review-form'
/** A form left open overnight may still be sent. In milliseconds. */
const LONGEST = 24 * 60 * 60_000

/** A form's name and the time it was opened, signed: robots cannot make one, people never see it. */
export const newForm = (secret: string, shopId: string, now = Date.now()) => sign(secret, PURPOSE, [shopId, now.toString(36), randomUUID()])

/**
 * @returns the form's own id
 * @throws {FormExpired} for a form that is older than a day, or not of this shop
 * @throws {FormTooFast} before `minAge` milliseconds have passed
 */
export function checkForm(secret: string, shopId: string, form: string, minAge: number, now = Date.now()): string {
  const [shop, opened = '', id] = unsign(secret, PURPOSE, form) ?? []
  const age = now - Number.parseInt(opened, 36)
  if (shop !== shopId || !id || !(age <= LONGEST)) throw new FormExpired()
  if (age < minAge) throw new FormTooFast()
  return id
}
