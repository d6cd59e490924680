import { useState } from 'preact/hooks'
import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { BlockVisitor } from '../chats/block.tsx'
import { Marks } from './marks.tsx'
import type { Talk } from './model/talk.ts'
import { queueOf, stateOf } from './state.ts'
import { Transfer } from './transfer.tsx'
import { useActs } from './use-acts.ts'
import { useConsole } from './use-console.tsx'
import { useNow } from './use-now.ts'

export function PaneHead({ row, talk, isBeside }: { row: Conversation; talk: Talk; isBeside: boolean }) {
  const { say } = usePreferences()
  const { desk, tabs, place, href } = useConsole()
  const { may } = useShop()
  const acts = useActs(row.id)
  const now = useNow()
  const [dialog, setDialog] = useState<'transfer' | 'block'>()
  const words = say.chat.acts
  const isMine = desk.isMine(row.id)
  const isShown = place.card === row.id
  const isClosed = row.state === 'closed'
  const { tone, text } = stateOf(say, row, now)
  return (
    <header class="pane-head" data-tone={tone}>
      <a class="button bare small square pane-back" href={href({ conversation: '' })} aria-label={say.chat.back}>
        <Icon name="left" />
      </a>
      <div class="pane-who">
        <h2 class="pane-name">{say.person(row)}</h2>
        <p class="pane-state">
          <span class="talk-state">{text}</span> <Marks row={row} />
          {queueOf(say, row) && <span class="soft"> · {queueOf(say, row)}</span>}
          {desk.chats.length > 1 && <span class="soft"> · {desk.nameOf(row.chat)}</span>}
          {talk.snapshot?.isAway && <span class="soft"> · {say.chat.state.away}</span>}
        </p>
      </div>
      <div class="pane-acts">
        <a class="button small pane-card" href={href(isShown ? {} : { card: row.id })} aria-current={isShown ? 'true' : undefined}>
          <Icon name="user" />
          <span class="pane-card-text">{say.chat.card.open}</span>
        </a>
        {isMine && (
          <button type="button" class="button small" data-key="e" aria-keyshortcuts="e" onClick={acts.end}>
            {words.end}
          </button>
        )}
        {(isMine || !isClosed || row.holdsPlace) && (
          <Menu
            class="pane-menu"
            label={words.more}
            trigger={
              <>
                <Icon name="more" />
                <span class="for-readers">{words.more}</span>
              </>
            }
          >
            {!isClosed && (isMine || may('chat.manage')) && <Item text={words.transfer} onPress={() => setDialog('transfer')} />}
            {isMine && <Item text={words.giveBack} onPress={acts.giveBack} />}
            {isClosed && row.holdsPlace && <Item text={words.free} onPress={acts.free} />}
            {isBeside && <Item text={say.chat.unsplit} onPress={() => tabs.join()} />}
            <Item text={words.block} onPress={() => setDialog('block')} />
          </Menu>
        )}
      </div>
      {isMine && desk.transferOf(row.id) && (
        <p class="pane-note soft">{say.chat.transfer.from(desk.transferOf(row.id)?.from ?? '', desk.transferOf(row.id)?.reason ?? '')}</p>
      )}
      {dialog === 'transfer' && <Transfer row={row} onSend={acts.transfer} onClose={() => setDialog(undefined)} />}
      {dialog === 'block' && <BlockVisitor conversation={row.id} name={say.person(row)} onClose={() => setDialog(undefined)} />}
    </header>
  )
}

const Item = (props: { text: string; onPress: () => void }) => (
  <button type="button" class="menu-item" role="menuitem" onClick={props.onPress}>
    {props.text}
  </button>
)
