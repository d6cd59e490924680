import { useState } from 'preact/hooks'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { Select } from '../../parts/select.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { SENTIMENTS } from '../reviews/filter.ts'

/** How the review feels; whoever may moderate may correct it. */
export function Feeling({ review }: { review: StaffReview }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, canModerate } = useShop()
  const { notify } = useToaster()
  const [sentiment, setSentiment] = useState(review.sentiment)
  if (!canModerate) return say.reviews.sentiments[sentiment]

  const correct = async (chosen: string) => {
    const next = SENTIMENTS.find((name) => name === chosen) ?? sentiment
    setSentiment(next)
    try {
      await call('PUT /api/shops/:shop/reviews/:review/sentiment', { params: { shop: shop.id, review: review.id }, body: { sentiment: next } })
    } catch (failure) {
      setSentiment(sentiment)
      notify({ text: explain(say, failure), isBad: true })
    }
  }
  return (
    <Select class="control" aria-label={say.reviews.sentiment} value={sentiment} onChoose={correct}>
      {SENTIMENTS.map((name) => (
        <option key={name} value={name}>
          {say.reviews.sentiments[name]}
        </option>
      ))}
    </Select>
  )
}
