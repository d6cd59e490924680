import type { FunctionComponent } from 'preact'
import { Empty } from './parts/empty.tsx'
import { explain } from './parts/form.ts'
import { Screen } from './parts/screen.tsx'
import { usePreferences } from './preferences.tsx'

/** Before anything is known: nothing at all, or why nothing can be shown. */
export function Opening({ failure, onRetry }: { failure?: unknown; onRetry?: () => void }) {
  const { say } = usePreferences()
  if (!failure)
    return (
      <main aria-busy="true">
        <h1 class="for-readers">{say.common.loading}</h1>
      </main>
    )
  return (
    <main>
      <Empty icon="warning" title={explain(say, failure)} alert>
        <button type="button" class="button primary" onClick={onRetry}>
          {say.common.retry}
        </button>
      </Empty>
    </main>
  )
}

export function Broken({ isOutdated = false }) {
  const { say } = usePreferences()
  const [title, help] = isOutdated ? [say.common.outdated, say.common.outdatedHelp] : [say.common.crashed, say.common.crashedHelp]
  return (
    <Screen title={title} isTitleHidden>
      <Empty icon="refresh" title={title} help={help} alert>
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {say.common.reload}
        </button>
      </Empty>
    </Screen>
  )
}

const Outdated = () => <Broken isOutdated />

/** A panel whose file is gone (the server was updated under an open page) asks for a reload instead of hanging. */
export const orOutdated =
  <Props,>(load: () => Promise<FunctionComponent<Props>>) =>
  (): Promise<FunctionComponent<Props>> =>
    load().catch(() => Outdated)
