import storefront from '../examples/storefront/plugin.ts'
import { serve } from '../server/serve.ts'
import { seedChat } from './seed.chat.ts'
import { seedPhotos } from './seed.photos.ts'
import { seedPush } from './seed.push.ts'
import { DEMO_COLLEAGUE, DEMO_LOGIN, seed } from './seed.ts'

process.env.DATABASE_URL ||= 'data/demo.db'
process.env.LOG_LEVEL ||= 'error'

let shopKey = ''
const { url } = await serve(async (app) => {
  const key = await seed(app.store, app.config.PUBLIC_URL)
  if (!key) {
    console.error('This database holds other shops: the demo wants an empty one. Name another by DATABASE_URL.')
    process.exit(1)
  }
  shopKey = key
  await seedPhotos(app)
  await seedChat(app)
  await seedPush(app)
  await app.register(storefront, { prefix: '/demo', key })
})

console.log(`
  Kubek i Spółka, the demo shop, is open.

  Storefront   ${url}/demo/
  Admin page   ${url}/admin/
  Login        ${DEMO_LOGIN.email}   ${DEMO_LOGIN.password}
  Colleague    ${DEMO_COLLEAGUE}   (the same password)
  Key          ${shopKey}
  API          ${url}/docs

  Stop it with Ctrl+C.
`)
