import type { FastifyRequest } from 'fastify'
import { csrfToken } from '../../scopes/staff.ts'
import { type Membership, rightsOf } from './rights.ts'
import { shopsOf } from './service/users.ts'
import type { Invitation, PublishableKey, SecretKey, Shop } from './table.ts'

type ShopFields = Pick<Shop, 'id' | 'name' | 'website' | 'locale'>

export const toShopData = ({ id, name, website, locale }: ShopFields) => ({ id, name, website, locale })

export const toShop = (shop: ShopFields & Membership) => ({ ...toShopData(shop), role: shop.role, rights: [...rightsOf(shop)] })

export async function toSession(request: FastifyRequest, { id, name, email }: { id: string; name: string; email: string }, cookie: string) {
  const shops = await shopsOf(request.server.store.read, id)
  return { user: { id, name, email }, csrf: csrfToken(request, cookie), shops: shops.map(toShop) }
}

export const toKey = ({ id, key, origins, createdAt, revokedAt }: PublishableKey) => ({
  ...{ id, key, origins },
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
})

export const toSecretKey = ({ id, name, ending, rights, createdAt, lastUsedAt, expiresAt, revokedAt }: SecretKey) => ({
  ...{ id, name, ending, rights },
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
})

export const toMember = ({ id, name, email, ...seat }: Membership & { id: string; name: string; email: string }) => ({
  ...{ id, name, email, role: seat.role },
  granted: [...seat.granted],
  withheld: [...seat.withheld],
  rights: [...rightsOf(seat)],
})

export const toInvitation = ({ id, email, role, granted, withheld, createdAt, expiresAt }: Invitation, invitedBy: string | null) => ({
  ...{ id, email, role, granted, withheld, invitedBy },
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})
