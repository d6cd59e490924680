type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** `counted('pl', { one: 'opinia', few: 'opinie', many: 'opinii', other: 'opinii' })(5)` is „5 opinii”. */
export function counted(locale: string, forms: Forms) {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (count: number) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`
}
