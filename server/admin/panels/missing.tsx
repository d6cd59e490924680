import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'

export function Missing({ title, help }: { title?: string; help?: string }) {
  const { say } = usePreferences()
  return (
    <Screen title={title ?? say.common.notFound} isTitleHidden>
      <Empty icon="search" title={title ?? say.common.notFound} help={help ?? say.common.notFoundHelp}>
        <a class="button" href="/admin">
          {say.common.goHome}
        </a>
      </Empty>
    </Screen>
  )
}

/** The same where there is no shop around it. */
export const MissingPage = (props: { title?: string; help?: string }) => (
  <main>
    <Missing {...props} />
  </main>
)
