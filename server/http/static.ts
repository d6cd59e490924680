import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import type { App } from './zod.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const YEAR = 'public, max-age=31536000, immutable'
/** A page may keep the loader for five minutes, and show the old one for a day while it asks for the new. */
const LOADER = 'public, max-age=300, stale-while-revalidate=86400'

/** The built browser files: the loader, its chunks and the admin page. Without a build there is nothing to serve here. */
export async function addStatic(app: App) {
  if (!existsSync(`${dist}/browser/kontuar.js`)) return
  await app.register(files, { root: `${dist}/browser`, serve: false, preCompressed: true })
  const open = { schema: { hide: true } }
  app.get('/', open, (_request, reply) => reply.redirect('/admin/'))
  app.get('/kontuar.js', open, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').sendFile('kontuar.js', { cacheControl: false }).header('cache-control', LOADER),
  )
  app.get('/push-worker.js', open, (_request, reply) =>
    reply.sendFile('push-worker.js', { cacheControl: false }).header('cache-control', 'public, max-age=300'),
  )
  app.get('/assets/*', open, (request, reply) => {
    const { '*': name } = request.params as { '*': string }
    return reply.header('access-control-allow-origin', '*').sendFile(`assets/${name}`, { cacheControl: false }).header('cache-control', YEAR)
  })
  if (existsSync(`${dist}/admin/index.html`)) app.register(admin, { prefix: '/admin' })
}

/** The admin page, under a policy that lets in nothing from elsewhere but the pictures of the shop's products. Every address that is no file is the page itself. */
async function admin(app: App) {
  const page = await readFile(`${dist}/admin/index.html`, 'utf8')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  })
  const hidden = { schema: { hide: true } }
  app.get('/assets/*', hidden, (request, reply) => {
    const { '*': name } = request.params as { '*': string }
    return reply.sendFile(`assets/${name}`, `${dist}/admin`, { cacheControl: false }).header('cache-control', YEAR)
  })
  for (const path of ['/', '/*'])
    app.get(path, hidden, (_request, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page))
}
