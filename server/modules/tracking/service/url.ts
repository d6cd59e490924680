const LONGEST = 1000

/** An address without what might be somebody's secret: user and password, fragment, and all of the query but `utm_…`. */
export function cleanUrl(typed: string): string {
  const { origin, pathname, searchParams } = new URL(typed)
  const kept = new URLSearchParams([...searchParams].filter(([name]) => /^utm_\w+$/i.test(name)))
  return `${origin}${pathname}${kept.size ? `?${kept}` : ''}`.slice(0, LONGEST)
}
