import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import { promiseJudgement } from '../../requests/service/anew.ts'
import { changeSettings, settingsOf } from '../service/settings.ts'
import * as contract from '../staff/contract.ts'

/** By which rules a shop collects reviews. */
export function settingsRoutes(app: App) {
  const { store } = app

  app.get('/review-settings', { schema: contract.showSettings, ...may('settings.read') }, ({ shop }) => settingsOf(store.read, shop.id))

  app.put('/review-settings', { schema: contract.changeSettings, ...may('settings.change') }, async ({ shop, actor, body }) => {
    await store.write(async (tx) => {
      await changeSettings(tx, shop.id, body)
      await promiseJudgement(tx, shop.id)
      await record(tx, shop.id, actor, 'reviews.settingsChanged', ['shop', shop.id], body)
    })
    return body
  })
}
