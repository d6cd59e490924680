import { useState } from 'preact/hooks'
import { Empty } from '../../parts/empty.tsx'
import { explain } from '../../parts/form.ts'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useChanges } from '../../shell/counter.tsx'
import { Composer } from './composer.tsx'
import { Log } from './log.tsx'
import { PaneFoot } from './pane-foot.tsx'
import { PaneHead } from './pane-head.tsx'
import { useConsole } from './use-console.tsx'
import './pane.css'

/** One conversation: who, what was said, what one answers. */
export function Pane({ id, isBeside }: { id: string; isBeside: boolean }) {
  const { say } = usePreferences()
  const { desk } = useConsole()
  const talk = desk.talk(id)
  const [editing, setEditing] = useState<number>()
  useChanges(talk)
  const row = desk.rows.get(id)
  const newest = talk.snapshot?.messages.at(-1)?.s

  // What was looked at before it was taken counts as read from the taking on.
  useWhen([talk, newest, desk.isMine(id)], () => {
    const see = () => document.hidden || talk.see()
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  })

  if (talk.failure && !talk.snapshot)
    return (
      <article class="pane">
        <Empty icon="warning" title={say.chat.failedOne} help={explain(say, talk.failure)} alert>
          <button type="button" class="button primary" onClick={() => talk.load()}>
            {say.common.retry}
          </button>
        </Empty>
      </article>
    )
  if (!talk.snapshot || !row)
    return (
      <article class="pane" aria-busy="true">
        <p role="status" class="soft pane-waiting">
          {say.common.loading}
        </p>
      </article>
    )
  return (
    <article class="pane" aria-label={say.chat.conversationWith(say.person(row))} data-mine={desk.isMine(id)}>
      <PaneHead row={row} talk={talk} isBeside={isBeside} />
      <Log talk={talk} snapshot={talk.snapshot} row={row} onEdit={desk.isMine(id) ? setEditing : undefined} />
      {desk.isMine(id) ? <Composer key={editing} talk={talk} row={row} editing={editing} onEdited={() => setEditing(undefined)} /> : <PaneFoot row={row} />}
    </article>
  )
}
