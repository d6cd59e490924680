import { usePreferences } from '../preferences.tsx'
import { Field } from './field.tsx'
import { LANGUAGES, type Language } from './said.ts'
import { Select } from './select.tsx'

/** In which of their languages the texts of a form are written now. */
export function LanguageSwitch({ language, onChoose }: { language: Language; onChoose: (language: Language) => void }) {
  const { say } = usePreferences()
  const words = say.texts
  return (
    <Field label={words.language} hint={words.languageHelp}>
      {(wiring) => (
        <Select class="control" {...wiring} value={language} onChoose={(name) => onChoose(name as Language)}>
          {LANGUAGES.map((name) => (
            <option key={name} value={name}>
              {words.languages[name]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
