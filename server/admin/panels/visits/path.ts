/** Where on the site, as people read it: without what is the same on every page. */
export function pathOf(url: string) {
  const { pathname, search } = new URL(url)
  try {
    return decodeURI(pathname + search)
  } catch {
    return pathname + search
  }
}
