import { useState } from 'preact/hooks'
import type { PublicPoll } from '../../../../sdk/contract.gen.ts'
import { useLoaded } from '../../parts/loaded.tsx'
import type { Language } from '../../parts/said.ts'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** In milliseconds, so that not every letter draws it anew. */
const PAUSE = 400

/** The real widget, in a sandbox without an origin. What is being written stands behind the # of its address, which no server sees. */
export function PollPreview({ sample, language }: { sample: PublicPoll; language: Language }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/preview', { params: { shop: shop.id } }, signal))
  const text = JSON.stringify(sample)
  const [shown, setShown] = useState(text)
  useWhen([text], () => {
    const timer = setTimeout(() => setShown(text), PAUSE)
    return () => clearTimeout(timer)
  })
  const page = new URLSearchParams({ key: loaded.data?.key ?? '', tag: 'kontuar-poll', lang: language, poll: '#' })
  const address = `/admin/preview?${page}#${encodeURIComponent(shown)}`
  return (
    <section class="poll-preview" aria-labelledby="preview">
      <h2 id="preview">{say.polls.preview}</h2>
      <div class="poll-stage">
        {/* Another frame for each address: one that goes elsewhere would fill the browser's history. */}
        {loaded.data && <iframe key={address} class="poll-frame" src={address} title={say.polls.preview} sandbox="allow-scripts allow-forms" />}
      </div>
      <p class="soft">{say.polls.previewHelp}</p>
    </section>
  )
}
