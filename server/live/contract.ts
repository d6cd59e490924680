import { z } from 'zod'

/** Which stream: a kind and an id. */
const Stream = z
  .string()
  .max(100)
  .regex(/^[a-z]+:[\w-]+$/)
const Seq = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)

/** The version of this protocol. */
export const VERSION = 1

/** How far a screen has come: in which epoch, up to which event. */
export const Cursor = z.strictObject({ e: z.string().max(64), s: Seq })

export const ClientFrame = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('hello'), v: z.literal(VERSION), token: z.string().max(2048), cursors: z.record(Stream, Cursor).default({}) }),
  z.strictObject({ t: z.literal('watch'), c: Stream, from: Cursor.optional() }),
  z.strictObject({ t: z.literal('unwatch'), c: Stream }),
  z.strictObject({ t: z.literal('typing'), c: Stream, on: z.boolean() }),
  z.strictObject({ t: z.literal('got'), c: Stream, s: Seq }),
  z.strictObject({ t: z.literal('seen'), c: Stream, s: Seq }),
  z.strictObject({ t: z.literal('ping') }),
])

export const Event = z.strictObject({
  s: Seq,
  k: z.string(),
  d: z.record(z.string(), z.unknown()),
  by: z.string().nullable(),
  key: z.string().nullable(),
  at: z.iso.datetime(),
})

export const ServerFrame = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('welcome'), epoch: z.string(), heartbeat: z.int().describe('Milliseconds between two heartbeats.') }),
  z.strictObject({ t: z.literal('event'), c: Stream, ...Event.shape }),
  z.strictObject({ t: z.literal('caughtUp'), c: Stream, s: Seq }),
  z.strictObject({ t: z.literal('reset'), c: Stream, s: Seq, why: z.enum(['epoch', 'behind']), snapshot: z.record(z.string(), z.unknown()) }),
  z.strictObject({ t: z.literal('ephemeral'), c: Stream, k: z.string(), d: z.record(z.string(), z.unknown()), ttl: z.int().describe('Milliseconds.') }),
  z.strictObject({ t: z.literal('heartbeat'), heads: z.record(Stream, Seq) }),
  z.strictObject({ t: z.literal('refused'), c: Stream, code: z.string() }),
  z.strictObject({ t: z.literal('pong') }),
  z.strictObject({ t: z.literal('bye'), code: z.int(), after: z.int().describe('Milliseconds to wait before coming back.') }),
])

export type ClientFrame = z.infer<typeof ClientFrame>
export type ServerFrame = z.infer<typeof ServerFrame>
