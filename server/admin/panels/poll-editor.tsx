import { Back } from '../parts/back.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { PollForm } from './poll/form.tsx'
import '../parts/field.css'
import './poll.css'

/** Where a poll is written, with the widget beside it. */
export function PollEditor({ poll: id }: { poll?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([id], async (signal) => ({
    poll: id ? await call('GET /api/shops/:shop/polls/:poll', { params: { shop: shop.id, poll: id } }, signal) : undefined,
  }))
  return (
    <>
      <Back href={`/admin/${shop.id}/polls${id ? `/${id}` : ''}`} text={say.polls.back} />
      <Screen title={id ? say.polls.editTitle : say.polls.add}>
        <Wait on={loaded} title={say.polls.failedOne}>
          {({ poll }) => <PollForm poll={poll} />}
        </Wait>
      </Screen>
    </>
  )
}
