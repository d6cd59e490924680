import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { migrateStore, openStore } from './db/open.ts'
import { errorLine } from './http/error-line.ts'
import type { App } from './http/zod.ts'
import { allJobs, promiseSweeps } from './jobs.ts'
import { redisBus, silentBus } from './live/bus.ts'
import { startTending } from './modules/chat/worker.ts'
import { importFolder } from './modules/imports/service/folder.ts'
import { startImporter } from './modules/imports/worker.ts'
import { startRunner } from './modules/jobs/runner.ts'
import { smtpCarrier } from './modules/mail/carrier.ts'
import { senderOf } from './modules/mail/service/sender.ts'
import { mediaBeside } from './modules/media/service/media.ts'
import { pushTools, startSender } from './modules/push/sending/sender.ts'
import { forgetLeases } from './modules/push/service/lease.ts'
import { readSecret } from './secret.ts'

export interface Server {
  app: App
  /** Where people reach it. */
  url: string
  close(): Promise<void>
}

/**
 * Config → store → app → listen. Closes gracefully when the process is told to end.
 * @param before runs when the database is there and the port is not open yet
 */
export async function serve(before?: (app: App) => Promise<void>, environment: NodeJS.ProcessEnv = process.env): Promise<Server> {
  const settings = readConfig(environment)
  const url = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  const config = {
    ...settings,
    SECRET: readSecret(settings.SECRET, settings.DATABASE_URL),
    PUBLIC_URL: url,
    MEDIA_URL: settings.MEDIA_URL ?? mediaBeside(settings.DATABASE_URL),
  }
  const log = pino({ level: config.LOG_LEVEL, serializers: { err: errorLine } })
  await migrateStore(config.DATABASE_URL)
  const store = openStore(config.DATABASE_URL, log)
  const bus = config.REDIS_URL ? redisBus(config.REDIS_URL, log) : silentBus
  const app = await buildApp({ config, store, bus, logger: { level: config.LOG_LEVEL } })
  await before?.(app)
  await store.write(async (tx) => {
    await promiseSweeps(tx)
    await forgetLeases(tx)
  })
  await app.listen({ host: config.HOST, port: config.PORT, listenTextResolver: () => 'listening' })
  const carrier = config.SMTP_URL ? smtpCarrier(config.SMTP_URL, senderOf(config)) : undefined
  const folder = importFolder(config)
  const importer = startImporter(store, folder, log)
  const tending = startTending(store, log)
  const sender = startSender(pushTools(store, config), log)
  const runner = startRunner(store, allJobs({ config, media: app.media, carrier, imports: folder }), log)

  async function close() {
    await app.close()
    await Promise.all([runner.stop(), importer.stop(), tending.stop(), sender.stop()])
    await bus.close()
    await store.close()
  }
  const grace = closeWithGrace({ delay: config.CLOSE_GRACE, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'the server ends by a fault')
    await close()
  })
  return {
    app,
    url,
    async close() {
      grace.uninstall()
      await close()
    },
  }
}
