import { isIP } from 'node:net'
import { z } from 'zod'

function isAddress(text: string) {
  const [address = '', bits, ...rest] = text.split('/')
  const widest = isIP(address) === 4 ? 32 : 128
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= widest))
}

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** Every setting of the server, read once from the environment. Times are in milliseconds, sizes in bytes. */
const Config = z.object({
  /** `postgres://…`, or the path of a SQLite file. */
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|(?![a-zA-Z][a-zA-Z\d+.-]+:))/, 'not a database this server knows: postgres://…, or the path of a SQLite file')
    .default('data/kontuar.db'),
  /** `redis://…` joins several nodes; left out, the node is alone. */
  REDIS_URL: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Where people reach the server, as in `https://kontuar.shop.example`; left out, the address it listens on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs tokens. Left out, one is made at the first start and kept in the data folder. */
  SECRET: z.string().min(32).optional(),
  /** `smtp://user:password@host:587`, or `smtps://…`. Left out, mails stay in the outbox for the admin page. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address that mails come from; left out, `no-reply@` the host of PUBLIC_URL. */
  MAIL_FROM: z.email().optional(),
  /** `file:` and the folder that photos lie in; left out, `media` beside the data. */
  MEDIA_URL: z.string().startsWith('file:').min(6).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Proxies whose X-Forwarded-For is believed: addresses or ranges, joined by commas. None by default. */
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .refine((addresses) => addresses.every(isAddress), 'addresses or ranges such as 10.0.0.0/8, joined by commas')
    .optional(),
  /** Largest request body accepted, webhooks aside. */
  BODY_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(64 * 1024),
  /** Where files to be imported wait; left out, `imports` beside the data. Several nodes share it. */
  IMPORT_FOLDER: z.string().optional(),
  /** Largest file to be imported. */
  IMPORT_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(200 * 1024 * 1024),
  /** How long `close` waits for open requests before it cuts them. */
  CLOSE_GRACE: z.coerce.number().int().nonnegative().default(10_000),
  /** How soon after it opened a form may be sent: people need longer than robots. */
  FORM_MIN_AGE: z.coerce.number().int().nonnegative().default(2_000),
  /** Reviews that one address may send in ten minutes; four times as many forms and votes. */
  SUBMISSIONS: z.coerce.number().int().positive().default(30),
  /** Votes in polls that one address may send in ten minutes: a whole office may share one. */
  VOTES: z.coerce.number().int().positive().default(600),
  /** Votes that share one commit, at most. */
  VOTE_GROUP: z.coerce.number().int().min(1).max(1000).default(256),
  /** Batches of tracked events that one address may send in ten minutes: a whole office, or all phones of a mobile network, may share one. */
  EVENT_BATCHES: z.coerce.number().int().positive().default(3_000),
  /** Messages that one visitor may send to the chat in a minute, two fifths of them at once. */
  MESSAGES: z.coerce.number().int().positive().default(20),
  /** Between two heartbeats of a live socket; a screen that hears nothing for two and a half of them opens another. */
  HEARTBEAT: z.coerce.number().int().min(100).default(25_000),
  /** Days that tracked events, and visits of people unknown, are kept. */
  EVENT_DAYS: z.coerce.number().int().positive().default(180),
  /** Days that answers to surveys are kept. */
  SURVEY_DAYS: z.coerce.number().int().positive().default(730),
  /** Days that the shortened address of a visit is kept. */
  ADDRESS_DAYS: z.coerce.number().int().positive().default(30),
  /** Hosts of push services that subscriptions may lead to, joined by commas, each with all names under it; `*` for any that leads to public addresses. */
  PUSH_SERVICES: z
    .string()
    .default('fcm.googleapis.com,jmt17.google.com,push.services.mozilla.com,push.apple.com,notify.windows.com')
    .transform(list)
    .refine((hosts) => hosts.every((host) => host === '*' || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)), 'hosts such as push.apple.com, joined by commas, or *'),
  /** Whom push services write to when something is wrong: `mailto:…` or `https://…`; left out, the address that mails come from. */
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:\S+@|https:\/\/)\S+$/)
    .optional(),
  /** For tests: origins of push services on this machine, which no rule about addresses holds back, joined by commas. None by default. */
  PUSH_LOCAL_SERVICES: z.string().default('').transform(list),
  /** For tests: a PEM file with the authority that vouches for those. */
  PUSH_LOCAL_CA: z.string().optional(),
})

export type Settings = z.infer<typeof Config>
export type Config = Settings & { SECRET: string; PUBLIC_URL: string; MEDIA_URL: string }

/** @throws {Error} naming every bad setting at once, before anything is opened. */
export function readConfig(env: Record<string, string | undefined>): Settings {
  const result = Config.safeParse(env)
  if (result.success) return result.data
  throw new Error(`Cannot start, the configuration is wrong:\n${z.prettifyError(result.error)}`)
}
