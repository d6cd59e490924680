import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { ScoringForm } from './scoring/form.tsx'
import { Hits } from './scoring/hits.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import './settings.css'

/** What a customer's doings are worth, tried on one of them; and how right the recommendations are. */
export function Scoring() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, canManage } = useShop()
  const params = { shop: shop.id }
  const loaded = useLoaded([shop.id], async (signal) => ({
    scoring: await call('GET /api/shops/:shop/scoring-rules', { params }, signal),
    hits: await call('GET /api/shops/:shop/recommendations/hit-rate', { params }, signal),
  }))
  return (
    <Screen title={say.scoring.title}>
      <SettingsTabs here="scoring" />
      {!canManage && <p class="notice">{say.settings.readOnly}</p>}
      <Wait on={loaded} title={say.scoring.failed}>
        {({ scoring, hits }) => (
          <>
            <ScoringForm scoring={scoring} onSaved={(scoring) => loaded.setData((now) => ({ ...now, scoring }))} />
            <Hits hits={hits} />
          </>
        )}
      </Wait>
    </Screen>
  )
}
