import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { customerOf } from '../customers/service/list.ts'
import * as contract from './contract.ts'
import { changeRules, rulesOf } from './service/rules.ts'
import { scoreOf } from './service/score.ts'
import { happenedTo } from './service/signals.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/scoring-rules', { schema: contract.showRules, ...may('customers.read') }, ({ shop }) => rulesOf(store.read, shop.id))

  app.put('/scoring-rules', { schema: contract.changeRules, ...may('settings.change') }, ({ shop, actor, body }) =>
    store.write(async (tx) => {
      await changeRules(tx, shop.id, body.rules, actor)
      return rulesOf(tx, shop.id)
    }),
  )

  app.get('/customers/:customer/score', { schema: contract.previewScore, ...may('customers.read') }, ({ shop, params, query }) =>
    store.snapshot(async (db) => {
      const { id } = await customerOf(db, shop.id, params.customer)
      const rules = query.rules ?? (await rulesOf(db, shop.id)).rules
      return scoreOf(rules, await happenedTo(db, shop.id, id), Date.now())
    }),
  )
}
