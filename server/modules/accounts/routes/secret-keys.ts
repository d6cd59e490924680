import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import * as contract from '../contract.ts'
import { KEY_RIGHTS } from '../rights.ts'
import { addSecretKey, revokeSecretKey, rotateSecretKey, secretKeysOf } from '../service/secret-keys.ts'
import { toSecretKey } from '../shapes.ts'

export function secretKeyRoutes(app: App) {
  const { store } = app
  const keys = may('keys.manage')

  app.get('/secret-keys', { schema: contract.listSecretKeys, ...keys }, async ({ shop, actor }) => ({
    keys: (await secretKeysOf(store.read, shop.id)).map(toSecretKey),
    grantable: KEY_RIGHTS.filter((right) => actor.rights.has(right)),
  }))

  app.post('/secret-keys', { schema: contract.addSecretKey, ...keys }, async ({ shop, actor, body }, reply) => {
    const { key, secret } = await store.write((tx) => addSecretKey(tx, shop.id, body, actor))
    return reply.code(201).send({ key: toSecretKey(key), secret })
  })

  app.post('/secret-keys/:secretKey/rotation', { schema: contract.rotateSecretKey, ...keys }, async ({ shop, actor, params, body }, reply) => {
    const { key, secret } = await store.write((tx) => rotateSecretKey(tx, shop.id, params.secretKey, body.hours, actor))
    return reply.code(201).send({ key: toSecretKey(key), secret })
  })

  app.delete('/secret-keys/:secretKey', { schema: contract.revokeSecretKey, ...keys }, async ({ shop, actor, params }) =>
    toSecretKey(await store.write((tx) => revokeSecretKey(tx, shop.id, params.secretKey, actor))),
  )
}
