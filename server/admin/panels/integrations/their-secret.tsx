import { TextField } from '../../parts/field.tsx'
import { usePreferences } from '../../preferences.tsx'

/** For a platform that signs with a secret of its own, where to find it. */
export function TheirSecret({ field }: { field: { name: string; value: string; error: string | undefined; onText: (text: string) => void } }) {
  const { say } = usePreferences()
  const { secretOf, secretHelp } = say.integrations
  return <TextField label={secretOf} hint={secretHelp} {...field} maxLength={300} autocomplete="off" spellcheck={false} />
}
