import type { Config } from '../config.ts'
import type { Store } from '../db/store.ts'
import type { HotReplies } from '../http/hot.ts'
import type { RefusalLog } from '../http/refusal-log.ts'
import type { Live } from '../live/live.ts'
import type { Right } from '../modules/accounts/rights.ts'
import type { Actor } from '../modules/accounts/service/actor.ts'
import type { Shop } from '../modules/accounts/table.ts'
import type { Integration } from '../modules/integrations/table.ts'
import type { Media } from '../modules/media/service/media.ts'
import type { KeyRing } from './keyring.ts'

declare module 'fastify' {
  interface FastifyInstance {
    store: Store
    config: Config
    hot: HotReplies
    refusals: RefusalLog
    keys: KeyRing
    media: Media
    live: Live
  }
  interface FastifyContextConfig {
    /** What a caller must be allowed to in the shop that the path names; see `may`. */
    right?: Right
    /** No secret key can have the right. */
    isForPeople?: boolean
  }
  interface FastifyRequest {
    /** Whose shop this request is about; set by every scope but the one of the signed-out. */
    shop: Shop
    /** Who is signed in, and their cookie; set outside of shops. */
    staff: Staff
    /** Which platform is telling something; set by the hooks scope. */
    integration: Integration
    /** What the link of a mail is about; set by the mailed scope. */
    link: string[]
    /** Who asks in a shop: a member of its staff or a secret key. */
    actor: Actor
  }
}

export interface Staff {
  id: string
  name: string
  email: string
  cookie: string
}
