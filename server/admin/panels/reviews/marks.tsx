import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import './marks.css'

/** What there is to know of a review beside its status. */
export function Marks({ review: { waitsForEmail, edited, withdrawn, replied, status } }: { review: StaffReview }) {
  const { say } = usePreferences()
  const marks = [
    waitsForEmail && status !== 'deleted' && (['is-pending', say.reviews.marks.waitsForEmail] as const),
    edited === 'unchecked' && status !== 'deleted' && (['is-pending', say.reviews.marks.unchecked] as const),
    withdrawn && (['', say.reviews.marks.withdrawn] as const),
    replied && (['is-published', say.reviews.marks.replied] as const),
  ].filter((mark) => mark !== false)
  if (!marks.length) return null
  return (
    <span class="marks">
      {marks.map(([look, text]) => (
        <span key={text} class={`badge ${look}`}>
          {text}
        </span>
      ))}
    </span>
  )
}
