import { useLocation } from 'preact-iso'
import { Back } from '../parts/back.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useShop } from '../shell/shop.tsx'
import { MessageForm } from './push/form.tsx'
import './push.css'

export function PushNew() {
  const { say } = usePreferences()
  const { shop } = useShop()
  const { route } = useLocation()
  const home = `/admin/${shop.id}/push`
  return (
    <>
      <Back href={home} text={say.push.back} />
      <Screen title={say.push.compose}>
        <MessageForm onSaved={({ id }) => route(`${home}/${id}`, true)} />
      </Screen>
    </>
  )
}
