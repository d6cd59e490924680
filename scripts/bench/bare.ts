// Fastify with one route that sends given bytes: what the framework itself can do.
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { tell, words } from './process.ts'

const { path, headers, base64 } = words<{ path: string; headers: Record<string, string>; base64: string }>()
const body = Buffer.from(base64, 'base64')
const app = Fastify()
app.get(path, (_request, reply) => reply.headers(headers).send(body))
await app.listen({ host: '127.0.0.1', port: 0 })
tell({ origin: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` })
