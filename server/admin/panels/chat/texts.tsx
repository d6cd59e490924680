import { TextField } from '../../parts/field.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Choices } from '../collection/choices.tsx'
import { Area } from './controls.tsx'
import type { Part } from './draft.ts'

const FORMS = ['none', 'before', 'after'] as const

/** What shoppers read before anybody answers. */
export function TextsPart({ draft, set, disabled }: Part) {
  const { say } = usePreferences()
  const words = say.chatOffice
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{words.texts}</h2>
      <div class="form narrow">
        {draft.languages.map((language) => {
          const label = (text: string) => words.inLanguage(text, words.languageNames[language])
          return (
            <div class="form" key={language}>
              <Area
                label={label(words.welcome)}
                value={draft.welcome[language] ?? ''}
                rows={2}
                disabled={disabled}
                onText={(text) => set({ welcome: { ...draft.welcome, [language]: text } })}
              />
              <TextField
                name={`consultantName-${language}`}
                label={label(words.consultantName)}
                hint={words.consultantNameHelp}
                value={draft.consultantName[language] ?? ''}
                maxLength={120}
                readOnly={disabled}
                onText={(text) => set({ consultantName: { ...draft.consultantName, [language]: text } })}
              />
            </div>
          )
        })}
        <Choices
          legend={words.form}
          name="form"
          value={draft.form}
          choices={FORMS}
          labels={words.forms}
          hints={words.formHelp}
          disabled={disabled}
          onText={(form) => set({ form: FORMS.find((one) => one === form) ?? 'none' })}
        />
      </div>
    </section>
  )
}
