import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { useActs } from './use-acts.ts'
import { useConsole } from './use-console.tsx'

/** In the place of the composer: why one cannot answer, and what to do so that one can. */
export function PaneFoot({ row }: { row: Conversation }) {
  const { say } = usePreferences()
  const { desk, href } = useConsole()
  const { may } = useShop()
  const acts = useActs(row.id)
  const words = say.chat.acts
  const { me } = desk
  const isFull = me !== undefined && me.load >= me.places
  const take = (text: string, act: () => Promise<unknown>) => (
    <button type="button" class="button primary" data-key="t" aria-keyshortcuts="t" onClick={act}>
      {text}
    </button>
  )
  if (row.state === 'waiting')
    return (
      <footer class="pane-foot">
        <p class="soft">{isFull ? words.full(me.places) : row.isLeft ? words.leftHelp : words.takeHelp}</p>
        {take(words.take, acts.take)}
      </footer>
    )
  if (row.state === 'closed')
    return (
      <footer class="pane-foot">
        <p class="soft">{row.endedAt ? words.endedAt(say.moment(row.endedAt)) : words.over}</p>
        {row.holdsPlace && row.owner?.id === me?.id && (
          <button type="button" class="button" onClick={acts.free}>
            {words.free}
          </button>
        )}
        {take(words.resume, acts.resume)}
      </footer>
    )
  return (
    <footer class="pane-foot">
      <p class="soft">{words.preview(row.owner?.name ?? '')}</p>
      {may('chat.manage') && me && take(words.takeOver, acts.takeOver)}
      <a class="button pane-close" href={href({ conversation: '' })}>
        {say.common.close}
      </a>
    </footer>
  )
}
