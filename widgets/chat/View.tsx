import type { Say } from '../../sdk/words.ts'
import { Composer } from './Composer.tsx'
import { Icon } from './Icon.tsx'
import { Log } from './Log.tsx'
import { type Chat, LONGEST } from './model.ts'
import { heardOf, statusOf } from './status.ts'
import type { Key } from './words.pl.ts'

export interface Props {
  model: Chat
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { drawer, heard, isOver, isRefused, parts, phase, stage, talk } = model
  const isOffline = talk && (!talk.isOnline || !navigator.onLine)
  const isMoved = !isRefused && heard && !('text' in heard) && heard.key !== 'over' && heard.key !== 'pause'
  if (isOver) model.want('farewell')
  model.spoken(say)
  return (
    <dialog class="panel" part="panel" aria-labelledby="title" lang={say.locale} ref={(dialog) => stage.seat(dialog)}>
      <Header model={model} say={say} />
      <Log model={model} say={say} />
      <div class="foot">
        {(isOffline || phase === 'failed') && (
          <p class="notice">
            {say(talk ? 'offline' : 'unread')}{' '}
            <button type="button" class="link" onClick={() => model.retry()}>
              {say('retry')}
            </button>
          </p>
        )}
        {isMoved && <p class="notice">{heardOf(model, say)}</p>}
        {parts.farewell?.show(say)}
        {isRefused && (
          <p class="notice" role="alert">
            {say('refused')}
          </p>
        )}
        {!isOver && !isRefused && (talk || phase !== 'loading') && (
          <>
            {!parts.farewell?.isAsking && <Who model={model} say={say} />}
            {(drawer.kept.draft?.length ?? 0) > LONGEST && (
              <p class="notice" role="alert">
                {say('long', { n: LONGEST })}
              </p>
            )}
            <Composer model={model} say={say} />
          </>
        )}
      </div>
      <p class="hidden" role="status">
        {heardOf(model, say)}
      </p>
    </dialog>
  )
}

/** Asks who writes, where the chat is set to, and where an answer could find nobody. */
function Who({ model, say }: Props) {
  const { isIntroduced, isShut, parts, room, talk } = model
  const isBefore = !talk && (room?.form === 'before' || isShut)
  const isAfter = talk?.isKnown && (room?.form === 'after' || model.isLeft) && !isIntroduced && !talk.state.visitor.email
  if (!isBefore && !isAfter) return null
  model.want('contact')
  return <>{parts.contact?.show(say, isBefore)}</>
}

function Header({ model, say }: Props) {
  const { drawer, isOver, room, stage, talk } = model
  const name = talk?.state.consultant?.name ?? room?.consultantName[say.locale.startsWith('pl') ? 'pl' : 'en'] ?? say('title')
  const status = statusOf(model, say)
  const button = (key: Key, icon: Parameters<typeof Icon>[0]['name'], act: () => void) => (
    <button type="button" class="icon" aria-label={say(key)} title={say(key)} onClick={act}>
      <Icon name={icon} />
    </button>
  )
  return (
    <div class="head" part="header">
      <div class="who">
        <h2 id="title">{name}</h2>
        {status && <p class={`status ${status.tone}`}>{status.text}</p>}
      </div>
      {talk && (drawer.isMuted ? button('unmute', 'muted', () => model.mute()) : button('mute', 'sound', () => model.mute()))}
      {talk?.isKnown && !isOver && (
        <button type="button" class="link end" onClick={() => model.askEnd()}>
          {say('end')}
        </button>
      )}
      {button('close', 'close', () => stage.close())}
    </div>
  )
}
