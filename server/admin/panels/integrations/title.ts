import type { Integration } from '../../../../sdk/contract.gen.ts'
import type { Words } from '../../words/pl.ts'

/** What an integration is called: its name beside its platform, or the platform alone. */
export function titleOf(say: Words, { platform, name }: Pick<Integration, 'platform' | 'name'>) {
  const { [platform]: of } = say.integrations.platforms
  return name ? `${name} (${of})` : of
}
