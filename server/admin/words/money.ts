/** A sum of minor units as people write it: 12 345 of PLN is „123,45 zł”. A currency that nobody knows stands by its code. */
export function money(locale: string, minor: number, currency: string) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
