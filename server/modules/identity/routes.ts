import { inTenMinutes } from '../../http/limits.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { senderOf, takesBeacons, visitorToken } from '../../scopes/shopper.ts'
import { record } from '../audit/service.ts'
import * as contract from './contract.ts'
import { IdentityRefused } from './errors.ts'
import { identify } from './service/identify.ts'
import { goodSecrets, type IdentitySecret, identitySecretOf, rotateIdentitySecret } from './service/secret.ts'
import { readIdentity } from './service/token.ts'

export function shopperRoutes(app: App) {
  const { store, config } = app
  app.register(async (scope: App) => {
    takesBeacons(scope)

    scope.post('/identity', { schema: contract.identify, ...inTenMinutes(config.EVENT_BATCHES) }, async (request) => {
      const { shop, body } = request
      const kept = await identitySecretOf(store.read, shop.id)
      if (!kept) throw new IdentityRefused('the shop has no identity secret')
      const person = readIdentity(body.token, goodSecrets(config.SECRET, kept))
      const { visitorId, merged } = await store.write((tx) => identify(tx, shop.id, person, senderOf(request, body)))
      return { visitor: visitorToken(request, visitorId), merged }
    })
  })
}

export function staffRoutes(app: App) {
  const { store, config } = app
  const keys = may('keys.manage')

  app.get('/identity-secret', { schema: contract.showSecret, ...keys }, async ({ shop }) => toWire(await identitySecretOf(store.read, shop.id)))

  app.post('/identity-secret', { schema: contract.rotateSecret, ...keys }, async ({ shop, actor, body }, reply) => {
    const { identitySecret, secret } = await store.write(async (tx) => {
      const rotated = await rotateIdentitySecret(tx, config.SECRET, shop.id, body.hours)
      await record(tx, shop.id, actor, 'keys.identityRotated', ['identitySecret'], { hours: body.hours })
      return rotated
    })
    return reply.code(201).send({ identitySecret: toWire(identitySecret), secret })
  })
}

const toWire = (row: IdentitySecret | undefined) => ({
  createdAt: row?.createdAt.toISOString() ?? null,
  beforeEndsAt: row?.beforeEndsAt?.toISOString() ?? null,
})
