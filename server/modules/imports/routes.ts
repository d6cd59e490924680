import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reader } from '../../db/store.ts'
import { fromCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { NotAllowed } from '../accounts/errors.ts'
import type { Actor } from '../accounts/service/actor.ts'
import { record } from '../audit/service.ts'
import * as contract from './contract.ts'
import { ImportEmpty, ImportNotReady, ImportTooLarge } from './errors.ts'
import { ruleOf } from './kinds/kinds.ts'
import { dropFile, importFolder, keepFile } from './service/folder.ts'
import { addImport, importBy, listImports, step } from './service/imports.ts'
import { rejects } from './service/rejects.ts'
import { countReasons, listLeft, listRows } from './service/rows.ts'
import { type Import, type ImportKind, kinds } from './table.ts'

const right = 'imports.manage'

/** Besides the right to import, each kind takes the right to change what it brings. */
const mayBring = (actor: Actor, kind: ImportKind) => actor.rights.has(ruleOf[kind].right)

export function staffRoutes(app: App) {
  const { store, config } = app

  /** @throws {ImportNotFound} @throws {NotAllowed} */
  async function asked(db: Reader, { shop, actor, params }: Pick<FastifyRequest, 'shop' | 'actor'> & { params: { import: string } }): Promise<Import> {
    const found = await importBy(db, shop.id, params.import)
    if (!mayBring(actor, found.kind)) throw new NotAllowed()
    return found
  }

  app.get('/imports', { schema: contract.listImports, ...may(right) }, async ({ shop, actor, query }) => {
    const { after, limit } = query
    const mine = kinds.filter((kind) => mayBring(actor, kind))
    const { rows, next } = await listImports(store.read, { shopId: shop.id, kinds: mine, after: after === undefined ? undefined : fromCursor(after), limit })
    return { imports: rows.map(toImport), next }
  })

  app.post('/imports', { schema: contract.addImport, ...may(right) }, async ({ shop, actor, body }, reply) => {
    if (!mayBring(actor, body.kind)) throw new NotAllowed()
    const row = await store.write(async (tx) => {
      const added = await addImport(tx, { ...body, shopId: shop.id, createdBy: actor.name })
      await record(tx, shop.id, actor, 'imports.added', ['import', added.id], { name: body.fileName, kind: body.kind })
      return added
    })
    return reply.code(201).send(toImport(row))
  })

  app.get('/imports/:import', { schema: contract.showImport, ...may(right) }, async (request) => toImport(await asked(store.read, request)))

  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.put('/imports/:import/file', { schema: contract.putFile, ...may(right) }, async (request) => {
      const { shop, actor, headers, body } = request
      const before = await asked(store.read, request)
      if (before.state !== 'waiting') throw new ImportNotReady(before.state, 'uploaded')
      if (Number(headers['content-length'] ?? 0) > config.IMPORT_LIMIT) throw new ImportTooLarge(config.IMPORT_LIMIT)
      if (!(body instanceof Readable)) throw new ImportEmpty()
      const kept = await keepFile(importFolder(config), body, config.IMPORT_LIMIT)
      try {
        return await store.write(async (tx) => {
          const row = await step(tx, before, 'uploaded', kept)
          await record(tx, shop.id, actor, 'imports.uploaded', ['import', row.id], { name: row.fileName })
          return toImport(row)
        })
      } catch (error) {
        await dropFile(importFolder(config), kept.file)
        throw error
      }
    })
  })

  for (const [path, name, action] of STEPS) {
    app.post(`/imports/:import/${path}`, { schema: contract.changeState, ...may(right) }, (request) =>
      store.write(async (tx) => {
        const before = await asked(tx, request)
        const isEnd = name === 'cancelled'
        const row = await step(tx, before, name, isEnd ? { file: null } : {})
        if (isEnd && before.file !== null) tx.afterCommit(() => dropFile(importFolder(config), before.file ?? ''))
        await record(tx, request.shop.id, request.actor, action, ['import', row.id], { name: row.fileName })
        return toImport(row)
      }),
    )
  }

  app.get('/imports/:import/reasons', { schema: contract.listReasons, ...may(right) }, async (request) => ({
    reasons: await countReasons(store.read, (await asked(store.read, request)).id),
  }))

  app.get('/imports/:import/rows', { schema: contract.listRows, ...may(right) }, async (request) =>
    listRows(store.read, (await asked(store.read, request)).id, request.query),
  )

  app.get('/imports/:import/left', { schema: contract.listLeft, ...may(right) }, async (request) => {
    const { rows, next } = await listLeft(store.read, (await asked(store.read, request)).id, request.query)
    return { left: rows, next }
  })

  app.get('/imports/:import/rejects', { schema: contract.listRejects, ...may(right) }, async (request, reply) => {
    const found = await asked(store.read, request)
    const name = `rejects-${found.id.slice(0, 8)}.csv`
    const answer = reply as unknown as FastifyReply
    return answer
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Readable.from(rejects(store, found)))
  })
}

const STEPS = [
  ['apply', 'applied', 'imports.applied'],
  ['cancel', 'cancelled', 'imports.cancelled'],
  ['undo', 'undone', 'imports.undone'],
] as const

const toImport = ({ creates, updates, unchanged, skips, ...row }: Import) => ({
  ...row,
  counts: { create: creates, update: updates, unchanged, skip: skips },
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
