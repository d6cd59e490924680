import type { Say } from '../../sdk/words.ts'
import { After } from './After.tsx'
import { Composer } from './Composer.tsx'
import { Contact } from './Contact.tsx'
import { Icon } from './Icon.tsx'
import { Log } from './Log.tsx'
import type { Chat } from './model.ts'
import { statusOf } from './status.ts'
import type { Key } from './words.pl.ts'

export interface Props {
  model: Chat
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { talk, isOver, stage } = model
  return (
    <dialog class="panel" part="panel" aria-labelledby="title" lang={say.locale} ref={(dialog) => stage.seat(dialog)}>
      <Header model={model} say={say} />
      {model.phase === 'failed' && !talk ? <Failure model={model} say={say} /> : <Log model={model} say={say} />}
      <footer>
        <Notices model={model} say={say} />
        {isOver ? (
          <After model={model} say={say} />
        ) : (
          (talk || model.phase === 'ready') && (
            <>
              <Contact model={model} say={say} />
              <Composer model={model} say={say} />
            </>
          )
        )}
      </footer>
      <p class="hidden" role="status">
        {heardOf(model, say)}
      </p>
      {model.large && (
        <dialog
          class="lightbox"
          aria-label={say('image', { name: model.large.name })}
          ref={(dialog) => void (dialog && !dialog.open && dialog.showModal())}
          onClose={() => model.enlarge()}
        >
          <img src={model.large.address} width={model.large.width} height={model.large.height} alt={say('image', { name: model.large.name })} />
          <button type="button" class="button" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
            {say('closeImage')}
          </button>
        </dialog>
      )}
    </dialog>
  )
}

function Header({ model, say }: Props) {
  const { talk, room, isMuted, isOver, stage } = model
  const language = say.locale.startsWith('pl') ? 'pl' : 'en'
  const name = talk?.state.consultant?.name ?? room?.consultantName[language] ?? say('title')
  const status = statusOf(model, say)
  return (
    <header part="header">
      <div class="who">
        <h2 id="title">{name}</h2>
        {status && <p class={`status ${status.tone}`}>{status.text}</p>}
      </div>
      {talk && (
        <button type="button" class="icon" aria-label={say(isMuted ? 'unmute' : 'mute')} title={say(isMuted ? 'unmute' : 'mute')} onClick={() => model.mute()}>
          <Icon name={isMuted ? 'muted' : 'sound'} />
        </button>
      )}
      {talk?.isKnown && !isOver && (
        <button type="button" class="icon" aria-label={say('end')} title={say('end')} onClick={() => model.askEnd(true)}>
          <Icon name="end" />
        </button>
      )}
      <button type="button" class="icon" aria-label={say('close')} title={say('close')} onClick={() => stage.close()}>
        <Icon name="hide" />
      </button>
    </header>
  )
}

function Failure({ model, say }: Props) {
  return (
    <div class="log failure">
      <p>{say('unread')}</p>
      <button type="button" class="button" onClick={() => model.retry()}>
        {say('retry')}
      </button>
    </div>
  )
}

function Notices({ model, say }: Props) {
  const { talk, heard, isEnding } = model
  const isOffline = talk && (!talk.isOnline || !navigator.onLine)
  return (
    <>
      {isOffline && (
        <p class="notice">
          {say('offline')}{' '}
          <button type="button" class="link" onClick={() => model.retry()}>
            {say('retry')}
          </button>
        </p>
      )}
      {heard && 'notice' in heard && heard.notice !== 'ended' && heard.notice !== 'away' && (
        <p class="notice">{say(heard.notice, { name: heard.name ?? '' })}</p>
      )}
      {isEnding && (
        <div class="notice ask">
          <p>{say('askEnd')}</p>
          <button type="button" class="button main" onClick={() => model.end()}>
            {say('endNow')}
          </button>
          <button type="button" class="button" onClick={() => model.askEnd(false)}>
            {say('goOn')}
          </button>
        </div>
      )}
    </>
  )
}

/** Each thing that happened, told once to those who do not see it. */
function heardOf({ heard, isEmailWrong }: Chat, say: Say<Key>) {
  if (isEmailWrong) return say('wrongEmail')
  if (!heard) return ''
  if ('message' in heard) {
    const { name, text, card, image } = heard.message
    const who = name ?? say('shop')
    return `${who}: ${text || (card ? card.name : image ? say('image', { name: who }) : '')}`
  }
  if (heard.notice === 'ended') return say('over')
  if (heard.notice === 'away') return say('pause')
  return say(heard.notice, { name: heard.name ?? '' })
}
