import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Dialog } from '../../parts/dialog.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { fromTemplate, TEMPLATES, type Template } from './templates.ts'

/** Chooses what a new survey begins with; it is a draft from then on. */
export function NewSurvey({ onClose }: { onClose: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { route } = useLocation()
  const [isBusy, setBusy] = useState(false)

  const add = (template: Template) => {
    if (isBusy) return
    setBusy(true)
    const body = fromTemplate(template, say.surveys.templates[template]?.[0] ?? template)
    call('POST /api/shops/:shop/surveys', { params: { shop: shop.id }, body }).then(
      ({ id }) => route(`/admin/${shop.id}/surveys/${id}/edit`),
      (failure) => {
        setBusy(false)
        notify({ text: explain(say, failure), isBad: true })
      },
    )
  }
  return (
    <Dialog title={say.surveys.add} onClose={onClose}>
      <p class="soft">{say.surveys.addHelp}</p>
      <ul class="survey-templates">
        {TEMPLATES.map((template) => {
          const [name, help] = say.surveys.templates[template] ?? [template, '']
          return (
            <li key={template}>
              <button type="button" class="survey-template" aria-disabled={isBusy} onClick={() => add(template)}>
                <strong>{name}</strong>
                <span class="soft">{help}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
