import storefront from '../examples/storefront/plugin.ts'
import { serve } from '../server/serve.ts'
import { seedChat } from './seed.chat.ts'
import { seedPhotos } from './seed.photos.ts'
import { seedPush } from './seed.push.ts'
import { DEMO_COLLEAGUE, DEMO_LOGIN, seed } from './seed.ts'

class OtherShops extends Error {}

/** Serves the demo shop, filled with all that it sells and hears. @returns undefined where other shops live in its database */
export async function openDemo(environment: NodeJS.ProcessEnv) {
  let shopKey = ''
  try {
    const server = await serve(async (app) => {
      const key = await seed(app.store, app.config.PUBLIC_URL)
      if (!key) throw new OtherShops()
      shopKey = key
      await seedPhotos(app)
      await seedChat(app)
      await seedPush(app)
      await app.register(storefront, { prefix: '/demo', key })
    }, environment)
    return { ...server, welcome: welcome(server.url, shopKey) }
  } catch (error) {
    if (error instanceof OtherShops) return
    throw error
  }
}

const welcome = (url: string, key: string) => `
  Kubek i Spółka, the demo shop, is open.

  Storefront   ${url}/demo/
  Admin page   ${url}/admin/
  Login        ${DEMO_LOGIN.email}   ${DEMO_LOGIN.password}
  Colleague    ${DEMO_COLLEAGUE}   (the same password)
  Key          ${key}
  API          ${url}/docs

  Stop it with Ctrl+C.
`
