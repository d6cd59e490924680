import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { App } from './zod.ts'

type Write = (reply: unknown) => string

const compile = SerializerSelector()({}, {}) as unknown as (route: { schema: object }) => Write
/** By the text of its schema: most refusals of most routes are written alike. */
const known = new Map<string, Write>()

function writerOf(schema: object): Write {
  const text = JSON.stringify(schema)
  const write = known.get(text) ?? compile({ schema })
  known.set(text, write)
  return write
}

/** Replies are written by their schema. What writes one is made when it is first needed: a server has hundreds, and starts without them. */
export function addReplies(app: App) {
  app.setSerializerCompiler<object>(({ schema }) => {
    let write: Write | undefined
    return (reply) => {
      write ??= writerOf(schema)
      return write(reply)
    }
  })
}
