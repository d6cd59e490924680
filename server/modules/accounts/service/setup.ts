import type { Tx } from '../../../db/store.ts'
import { hashOf, randomToken } from '../../../http/tokens.ts'
import { SetupRefused } from '../errors.ts'
import { setupTokens, type User } from '../table.ts'
import { userWho } from './actor.ts'
import { addShop } from './shops.ts'
import { addUser, hasUsers } from './users.ts'

/** A fresh token for the first user's link, which ends every earlier one; undefined once there is a user. */
export async function renewSetupToken(tx: Tx): Promise<string | undefined> {
  if (await hasUsers(tx)) return undefined
  const token = randomToken()
  await tx.delete(setupTokens)
  await tx.insert(setupTokens).values({ hash: hashOf(token) })
  return token
}

interface FirstUser {
  token: string
  name: string
  email: string
  passwordHash: string
  shop: { name: string; website: string; locale: 'pl' | 'en' }
}

/** The first user and their shop. @throws {SetupRefused} for a used or wrong token */
export async function setUp(tx: Tx, { token, name, email, passwordHash, shop }: FirstUser): Promise<User> {
  const rows = await tx.select().from(setupTokens)
  if ((await hasUsers(tx)) || !rows.some(({ hash }) => hash === hashOf(token))) throw new SetupRefused()
  await tx.delete(setupTokens)
  const user = await addUser(tx, { name, email, passwordHash })
  await addShop(tx, shop, user.id, userWho(user))
  return user
}
