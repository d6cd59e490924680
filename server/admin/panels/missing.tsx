import { Empty } from '../parts/empty.tsx'
import { usePreferences } from '../preferences.tsx'

export function Missing({ title, help }: { title?: string; help?: string }) {
  const { say } = usePreferences()
  return (
    <main id="content" tabIndex={-1}>
      <h1 class="for-readers">Kontuar</h1>
      <Empty icon="search" title={title ?? say.common.notFound} help={help ?? say.common.notFoundHelp}>
        <a class="button" href="/admin">
          {say.common.goHome}
        </a>
      </Empty>
    </main>
  )
}
