import type { App } from '../http/zod.ts'
import { HookNotFound, SignatureRefused } from '../modules/integrations/errors.ts'
import { rules } from '../modules/integrations/platforms/rules.ts'
import { liveIntegration, notePing, secretsOf } from '../modules/integrations/service/integrations.ts'

/** Largest body of a webhook, in bytes: an order of a thousand lines has half of it. */
const BODY_LIMIT = 1024 * 1024

/** Everything under `/hooks/:integration`: the path says which integration and shop, the signature over the body's very bytes says who. */
export function hooksScope(app: App, routes: (scope: App) => void) {
  app.register(
    async (scope: App) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body))

      scope.addHook('onRequest', async (request) => {
        const { integration: id = '' } = request.params as { integration?: string }
        const found = /^[\w-]{1,64}$/.test(id) ? await liveIntegration(app.store.read, id) : undefined
        if (!found) throw new HookNotFound(id)
        request.shop = found.shop
        request.integration = found.integration
      })

      scope.addHook('preHandler', async (request, reply) => {
        const { integration, headers } = request
        const { isPing, isSigned } = rules[integration.platform]
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        request.body = body
        if (isPing(body, headers)) {
          await app.store.write((tx) => notePing(tx, integration.id))
          return reply.send({ received: true })
        }
        if (!secretsOf(app.config.SECRET, integration).some((secret) => isSigned(body, headers, secret))) throw new SignatureRefused()
        return undefined
      })
      routes(scope)
    },
    { prefix: '/hooks/:integration' },
  )
}
