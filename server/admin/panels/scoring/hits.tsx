import type { Api } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

/** How often a recommendation came true. */
export function Hits({ hits: { days, measured, hits } }: { hits: Api['GET /api/shops/:shop/recommendations/hit-rate']['reply'] }) {
  const { say, locale } = usePreferences()
  const words = say.scoring
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(hits / Math.max(1, measured))
  return (
    <div class="settings scoring-hits">
      <section aria-labelledby="hits">
        <h2 id="hits">{words.hits}</h2>
        <p class="soft">{words.hitsHelp}</p>
        <p>{measured === 0 ? words.hitsNone : words.hitsOf(share, say.number(hits), say.number(measured), days)}</p>
      </section>
    </div>
  )
}
