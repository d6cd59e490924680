import { KEY_RIGHTS, type Right } from '../modules/accounts/rights.ts'

/** A route option: what a caller must be allowed to. Without one the staff scope lets nobody in. `isForPeople` keeps keys out that have the right. */
export const may = <Options extends { config?: { isForPeople?: true; [name: string]: unknown } }>(right: Right, options?: Options) => ({
  ...options,
  config: { ...options?.config, right, isForPeople: options?.config?.isForPeople ?? !KEY_RIGHTS.includes(right) },
})
