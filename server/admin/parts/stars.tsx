import { usePreferences } from '../preferences.tsx'
import './stars.css'

const SHAPE = 'M10 2.2l2.35 4.9 5.35.7-3.9 3.75.95 5.35L10 14.3l-4.75 2.6.95-5.35-3.9-3.75 5.35-.7z'

export function Stars({ value }: { value: number }) {
  const { say } = usePreferences()
  return (
    <span class="stars" role="img" aria-label={say.outOfFive(value)}>
      {[1, 2, 3, 4, 5].map((star) => (
        <svg key={star} class={star <= value ? 'is-full' : ''} viewBox="0 0 20 20" aria-hidden="true">
          <path d={SHAPE} />
        </svg>
      ))}
    </span>
  )
}
