/** As tall as a short list, so that little moves when it comes. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div class="reviews" aria-busy="true">
      <p class="hidden">{label}</p>
      <div class="columns" aria-hidden="true">
        <div class="bones">
          <i class="bone tall" />
          <i class="bone" />
          <i class="bone" />
          <i class="bone" />
        </div>
        <div class="bones">
          <i class="bone short" />
          <i class="bone" />
          <i class="bone" />
          <i class="bone short" />
        </div>
      </div>
    </div>
  )
}
