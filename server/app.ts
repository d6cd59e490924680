import Fastify, { type FastifyServerOptions, LogController, type RouteOptions } from 'fastify'
import type { Config } from './config.ts'
import type { Store } from './db/store.ts'
import { errorLine } from './http/error-line.ts'
import { addErrors } from './http/errors.ts'
import { HotReplies } from './http/hot.ts'
import { addLimits } from './http/limits.ts'
import { addOpenApi } from './http/openapi.ts'
import { addProbes } from './http/probes.ts'
import { RefusalLog } from './http/refusal-log.ts'
import { addReplies } from './http/replies.ts'
import { addStatic } from './http/static.ts'
import { type App, addZod } from './http/zod.ts'
import type { Bus } from './live/bus.ts'
import { Live } from './live/live.ts'
import { addSocket } from './live/socket.ts'
import * as accounts from './modules/accounts/routes.ts'
import { hasUsers } from './modules/accounts/service/users.ts'
import * as audit from './modules/audit/routes.ts'
import * as cards from './modules/cards/routes.ts'
import * as catalog from './modules/catalog/routes.ts'
import { offerStreams } from './modules/chat/routes/live.ts'
import { officeRoutes } from './modules/chat/routes/office.ts'
import * as chatForShoppers from './modules/chat/routes/shopper.ts'
import * as chatForStaff from './modules/chat/routes/staff.ts'
import * as customers from './modules/customers/routes.ts'
import * as identity from './modules/identity/routes.ts'
import * as imports from './modules/imports/routes.ts'
import * as integrations from './modules/integrations/routes.ts'
import * as mail from './modules/mail/routes.ts'
import * as photosForShoppers from './modules/media/routes/shopper.ts'
import * as photosForStaff from './modules/media/routes/staff.ts'
import { openMedia } from './modules/media/service/media.ts'
import * as orders from './modules/orders/routes.ts'
import { imageRoutes as pollImageRoutes } from './modules/polls/routes/images.ts'
import * as pollsForShoppers from './modules/polls/routes/shopper.ts'
import * as pollsForStaff from './modules/polls/routes/staff.ts'
import { PollNews } from './modules/polls/service/news.ts'
import * as preview from './modules/preview/routes.ts'
import { subscriberRoutes } from './modules/push/routes/settings.ts'
import * as pushForShoppers from './modules/push/routes/shopper.ts'
import * as pushForStaff from './modules/push/routes/staff.ts'
import * as recommendations from './modules/recommendations/routes.ts'
import { orderRoutes } from './modules/requests/routes/order.ts'
import * as requests from './modules/requests/routes/staff.ts'
import { unsubscribeRoutes } from './modules/requests/routes/unsubscribe.ts'
import { authorRoom, confirmRoom } from './modules/reviews/routes/author.ts'
import { replyRoutes } from './modules/reviews/routes/replies.ts'
import { settingsRoutes } from './modules/reviews/routes/settings.ts'
import * as reviewsForShoppers from './modules/reviews/routes/shopper.ts'
import * as reviewsForStaff from './modules/reviews/routes/staff.ts'
import { voteRoutes } from './modules/reviews/routes/votes.ts'
import * as scoring from './modules/scoring/routes.ts'
import { streamOf } from './modules/streams/service.ts'
import { surveyRoom } from './modules/surveys/routes/mailed.ts'
import { resultRoutes } from './modules/surveys/routes/results.ts'
import * as surveysForShoppers from './modules/surveys/routes/shopper.ts'
import * as surveysForStaff from './modules/surveys/routes/staff.ts'
import * as tracking from './modules/tracking/routes.ts'
import { hooksScope } from './scopes/hooks.ts'
import { KeyRing } from './scopes/keyring.ts'
import { mailedScope } from './scopes/mailed.ts'
import './scopes/request.ts'
import { shopperScope } from './scopes/shopper.ts'
import { staffScope } from './scopes/staff.ts'

export interface Parts {
  config: Config
  store: Store
  bus: Bus
  logger: FastifyServerOptions['logger']
  /** Sees every route before it is compiled; `scripts/contract.ts` listens here. */
  onRoute?: (route: RouteOptions) => void
}

/** Builds the whole server out of its parts and opens no port, so that a test can build it too. */
export async function buildApp({ config, store, bus, logger, onRoute }: Parts): Promise<App> {
  const app: App = Fastify({
    logger: logger ? { ...(logger === true ? {} : logger), serializers: { err: errorLine } } : false,
    bodyLimit: config.BODY_LIMIT,
    trustProxy: config.TRUSTED_PROXIES ?? false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
  })
  if (onRoute) app.addHook('onRoute', onRoute)
  app
    .decorate('config', config)
    .decorate('store', store)
    .decorate('hot', new HotReplies())
    .decorate('media', openMedia(config.MEDIA_URL))
    .decorate('keys', new KeyRing(store, config))
  app.decorate('live', new Live(store, app.log)).decorate('refusals', new RefusalLog(app.log))
  app.addHook('onClose', async () => app.refusals.close())
  await addOpenApi(app)
  addZod(app)
  addReplies(app)
  addErrors(app)
  await addLimits(app)
  forgetWhatChanges(app, bus)
  offerStreams(app)
  addSocket(app)
  app.live.sources.add('poll', new PollNews(store, app.live.hub, app.log))

  shopperScope(app, (scope) => {
    accounts.shopperRoutes(scope)
    reviewsForShoppers.shopperRoutes(scope)
    voteRoutes(scope)
    photosForShoppers.shopperRoutes(scope)
    tracking.shopperRoutes(scope)
    identity.shopperRoutes(scope)
    chatForShoppers.shopperRoutes(scope)
    pollsForShoppers.shopperRoutes(scope)
    surveysForShoppers.shopperRoutes(scope)
    pushForShoppers.shopperRoutes(scope)
  })
  staffScope(app, {
    open: accounts.openRoutes,
    signedIn: accounts.signedInRoutes,
    inShop(scope) {
      accounts.inShopRoutes(scope)
      catalog.staffRoutes(scope)
      reviewsForStaff.staffRoutes(scope)
      replyRoutes(scope)
      photosForStaff.staffRoutes(scope)
      settingsRoutes(scope)
      requests.staffRoutes(scope)
      orders.staffRoutes(scope)
      tracking.staffRoutes(scope)
      customers.staffRoutes(scope)
      cards.staffRoutes(scope)
      scoring.staffRoutes(scope)
      recommendations.staffRoutes(scope)
      identity.staffRoutes(scope)
      chatForStaff.deskRoutes(scope)
      officeRoutes(scope)
      imports.staffRoutes(scope)
      integrations.staffRoutes(scope)
      surveysForStaff.staffRoutes(scope)
      resultRoutes(scope)
      preview.staffRoutes(scope)
      pollsForStaff.staffRoutes(scope)
      pollImageRoutes(scope)
      pushForStaff.staffRoutes(scope)
      subscriberRoutes(scope)
      mail.staffRoutes(scope)
      audit.staffRoutes(scope)
    },
  })
  hooksScope(app, integrations.hookRoutes)
  mailedScope(app, { order: orderRoutes, unsubscribe: unsubscribeRoutes, review: authorRoom, confirm: confirmRoom, survey: surveyRoom })
  app.register(async (scope: App) => preview.pageRoutes(scope))
  addProbes(app, bus, () => hasUsers(store.read))
  await addStatic(app)
  return app
}

/** What a commit touches is dropped here at once and told to the other nodes; what they touch is dropped here. */
function forgetWhatChanges({ hot, keys, live, store }: App, bus: Bus) {
  const drop = (topics: Iterable<string>) => {
    for (const topic of topics) {
      if (streamOf(topic)) continue
      hot.drop(topic)
      if (/^(key|shop):/.test(topic)) {
        keys.forget()
        hot.dropAll()
      }
    }
  }
  store.onTouched((topics, news) => {
    drop(topics)
    live.touched(topics, news)
    bus.publish(topics)
  })
  bus.onTopics((topics) => {
    drop(topics)
    live.touched(topics)
  })
  bus.onGap(() => {
    live.recheck()
    keys.forget()
    hot.dropAll()
  })
}
