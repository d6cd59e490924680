/** A sum of minor units as people write it: 12 345 of PLN is „123,45 zł”. A currency that nobody knows stands by its code. */
export function money(locale: string, minor: number, currency: string) {
  return formatOf(locale, currency).format(minor / minorUnits(currency))
}

const formatOf = (locale: string, currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency })

/** How many minor units one of a currency has: 100 grosze, and 1 where there is nothing smaller, as in JPY. */
export const minorUnits = (currency: string) => 10 ** (formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2)

/** What a currency is called beside a number: „zł” for PLN. */
export const signOf = (locale: string, currency: string) =>
  formatOf(locale, currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency
