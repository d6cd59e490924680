import { KEY_RIGHTS, type Right } from '../modules/accounts/rights.ts'

/** A route option: what a caller must be allowed to. Without one the staff scope lets nobody in. */
export const may = <Options extends { config?: object }>(right: Right, options?: Options) => ({
  ...options,
  config: { ...options?.config, right, isForPeople: !KEY_RIGHTS.includes(right) },
})
