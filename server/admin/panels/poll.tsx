import { Back } from '../parts/back.tsx'
import { CodeBlock } from '../parts/copy.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { saidIn } from '../parts/said.ts'
import { Screen } from '../parts/screen.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { PollActions } from './poll/actions.tsx'
import { PollFacts } from './poll/facts.tsx'
import { PollResults } from './poll/results.tsx'
import { PollBadge } from './polls/badge.tsx'
import '../parts/list.css'
import './poll.css'

/** In milliseconds. */
const FRESH_EVERY = 10_000

/** One poll: how it stands, and what can be done with it. */
export function Poll({ poll: id = '' }: { poll?: string }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const params = { shop: shop.id, poll: id }
  const ask = async (signal?: AbortSignal) => {
    const [poll, results] = await Promise.all([
      call('GET /api/shops/:shop/polls/:poll', { params }, signal),
      call('GET /api/shops/:shop/polls/:poll/results', { params }, signal),
    ])
    return { poll, results }
  }
  const loaded = useLoaded([id], ask)
  const isRunning = loaded.data?.poll.state === 'active'
  useWhen([id, isRunning], () => {
    if (!isRunning) return
    const hear = () =>
      document.hidden ||
      ask().then(
        (now) => loaded.setData(() => now),
        () => {},
      )
    const timer = setInterval(hear, FRESH_EVERY)
    return () => clearInterval(timer)
  })
  return (
    <>
      <Back href={`/admin/${shop.id}/polls`} text={say.polls.back} />
      <Screen title={loaded.data ? saidIn(locale, loaded.data.poll.question) : say.polls.title}>
        <div class="panel">
          <Wait on={loaded} title={say.polls.failedOne}>
            {({ poll, results }) => (
              <>
                <p class="poll-state">
                  <PollBadge state={poll.state} />
                </p>
                {may('polls.manage') && <PollActions poll={poll} onChanged={loaded.reload} />}
                <PollResults poll={poll} results={results} />
                <section aria-labelledby="rules">
                  <h2 id="rules">{say.polls.rules}</h2>
                  <PollFacts poll={poll} />
                </section>
                <section class="poll-code" aria-labelledby="snippet">
                  <h2 id="snippet">{say.polls.snippet}</h2>
                  <p class="soft">{say.polls.snippetHelp}</p>
                  <CodeBlock code={`<kontuar-poll poll="${poll.id}"></kontuar-poll>`} label="<kontuar-poll>" />
                </section>
              </>
            )}
          </Wait>
        </div>
      </Screen>
    </>
  )
}
