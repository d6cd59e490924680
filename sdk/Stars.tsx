const CORNERS = '1.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z'
const FIVE = [10, 30, 50, 70, 90].map((middle) => `M${middle} ${CORNERS}`).join('')

/** One star in a box of 20 by 20. */
export const STAR = `M10 ${CORNERS}`

/** `value` of five stars, parts of a star included. Without a label it is decoration. */
export function Stars({ value, label }: { value: number; label?: string }) {
  return (
    <svg class="stars" part="stars" viewBox="0 0 100 20" role="img" aria-label={label} aria-hidden={!label}>
      <path class="star" d={FIVE} />
      <path class="star full" d={FIVE} style={{ clipPath: `inset(0 ${100 - value * 20}% 0 0) view-box` }} />
    </svg>
  )
}
