import { explain } from '../../parts/form.ts'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import '../../parts/badge.css'

export function Sessions() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { notify } = useToaster()
  const loaded = useLoaded([], async (signal) => (await call('GET /api/sessions', undefined, signal)).sessions)

  const act = <Answer,>(asked: Promise<Answer>, text: (answer: Answer) => string) =>
    asked.then(
      (answer) => {
        document.querySelector<HTMLElement>('#sessions')?.focus()
        notify({ text: text(answer) })
        loaded.reload()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" tabIndex={-1}>
        {say.account.sessions}
      </h2>
      <Wait on={loaded} title={say.account.sessionsFailed}>
        {(sessions) => (
          <>
            <ul class="lines">
              {sessions.map(({ id, browser, createdAt, lastSeenAt, isThis }) => {
                const name = browser ?? say.account.unknownBrowser
                return (
                  <li key={id} class="line">
                    <div class="line-text">
                      <span>
                        {name} {isThis && <span class="badge">{say.account.isThis}</span>}
                      </span>
                      <span class="soft">
                        {say.account.since(say.moment(createdAt))}
                        {lastSeenAt && ` · ${say.account.seen(say.ago(lastSeenAt))}`}
                      </span>
                    </div>
                    {!isThis && (
                      <button
                        type="button"
                        class="button small"
                        aria-label={say.account.endOf(name)}
                        onClick={() => act(call('DELETE /api/sessions/:session', { params: { session: id } }), () => say.account.ended)}
                      >
                        {say.account.end}
                      </button>
                    )}
                  </li>
                )
              })}
            </ul>
            {sessions.length > 1 && (
              <button type="button" class="button" onClick={() => act(call('DELETE /api/sessions'), ({ ended }) => say.account.endedOthers(ended))}>
                {say.account.endOthers}
              </button>
            )}
          </>
        )}
      </Wait>
    </section>
  )
}
