import { Back } from '../parts/back.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Editor } from './survey-edit/editor.tsx'
import '../parts/list.css'
import './survey-edit.css'

/** What a survey asks, and when. */
export function SurveyEdit({ survey: id = '' }: { survey?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/surveys/:survey', { params: { shop: shop.id, survey: id } }, signal))
  const name = loaded.data?.name
  return (
    <>
      <Back href={`/admin/${shop.id}/surveys/${id}`} text={name ?? say.surveys.back} />
      <Screen title={name ? say.surveys.editor.titleOf(name) : say.surveys.editor.titleNew}>
        <div class="panel is-wide">
          <Wait on={loaded} title={say.surveys.failedOne}>
            {(survey) => <Editor survey={survey} />}
          </Wait>
        </div>
      </Screen>
    </>
  )
}
