import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { minorDigits } from '../../orders/service/amount.ts'
import * as contract from '../office/contract.ts'
import { archiveOf } from '../service/archive.ts'
import { asCsv, asJson } from '../service/export.ts'
import { figuresAsCsv } from '../service/figures-csv.ts'
import { statisticsOf } from '../service/statistics.ts'
import { acting } from './acting.ts'

const CSV = 'text/csv; charset=utf-8'

const asFile = (reply: FastifyReply, type: string, name: string, ending: string) =>
  reply.type(type).header('content-disposition', `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.${ending}"`)

export function archiveRoutes(app: App) {
  const { store } = app

  app.get('/chat/archive', { schema: contract.exportConversations, ...may('chat.serve') }, async (request, reply) => {
    const { format, lang = request.shop.locale, ...filter } = request.query
    const pages = archiveOf((run) => store.snapshot(run), { server: acting(request), filter }, format === 'json')
    if (format === 'json') asFile(reply, 'application/octet-stream', 'conversations', 'json')
    else asFile(reply, CSV, 'conversations', 'csv')
    return reply.send(Readable.from(format === 'json' ? asJson(pages) : asCsv(pages, lang)) as unknown as string)
  })

  app.get('/chat/statistics', { schema: contract.statistics, ...may('chat.manage') }, async ({ shop, query }, reply) => {
    const { from, to, by, format, of, lang = shop.locale } = query
    const statistics = await store.snapshot((db) => statisticsOf(db, { shopId: shop.id, from, to, by }))
    if (format === 'json') return statistics
    const { currency } = statistics
    const rows = of === 'series' ? statistics.series.map((span) => ({ ...span, label: span.at })) : statistics[of].map((one) => ({ ...one, label: one.name }))
    const csv = figuresAsCsv({ of, rows, currency, digits: currency ? minorDigits(currency) : 2 }, lang)
    return asFile(reply, CSV, of === 'series' ? 'chat' : of, 'csv').send(csv as unknown as typeof statistics)
  })
}
