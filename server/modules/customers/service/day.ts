/** Stands for no day, and after every other. */
export const NO_DAY = 99991231

/** 2026-03-14 as 20260314. */
export const toDay = (iso: string | null) => (iso === null ? NO_DAY : Number(iso.replaceAll('-', '')))

export const fromDay = (day: number) => (day === NO_DAY ? null : String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
