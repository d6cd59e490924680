import type { Config } from '../config.ts'
import type { Store } from '../db/store.ts'
import type { HotReplies } from '../http/hot.ts'
import type { Role, Shop } from '../modules/accounts/table.ts'
import type { Integration } from '../modules/integrations/table.ts'
import type { KeyRing } from './keyring.ts'

declare module 'fastify' {
  interface FastifyInstance {
    store: Store
    config: Config
    hot: HotReplies
    keys: KeyRing
  }
  interface FastifyRequest {
    /** Whose shop this request is about; set by every scope but the one of the signed-out. */
    shop: Shop
    /** Who is signed in, and their cookie; set by the staff scopes. */
    staff: Staff
    /** Which platform is telling something; set by the hooks scope. */
    integration: Integration
  }
}

export interface Staff {
  id: string
  name: string
  email: string
  cookie: string
  /** What they are in `request.shop`, where the path names one. */
  role?: Role
}
