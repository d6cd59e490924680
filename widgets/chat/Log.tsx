import { Linked } from './Linked.tsx'
import { type Entry, Message } from './Message.tsx'
import type { Props } from './View.tsx'

/** The list is no live region: one polite line tells each new message, and nobody hears the history again. */
export function Log({ model, say }: Props) {
  const { talk, room, place, door, isIntroduced, isShut } = model
  const entries = entriesOf(model)
  const lastOwn = entries.findLast(({ by }) => by === 'visitor')
  const language = say.locale.startsWith('pl') ? 'pl' : 'en'
  const { email = null, name } = talk?.state.visitor ?? {}
  const opens = door.opensAt && new Date(door.opensAt).toLocaleString(say.locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' })
  const opening = opens && say('opens', { when: opens })
  const said = ((talk || !isShut) && place.greeting()?.text) || room?.welcome[language] || say('welcome')
  const reply = say(opens ? 'replyOpen' : 'reply', { n: door.replyHours })
  return (
    <div
      class="log"
      role="log"
      aria-live="off"
      aria-label={say('log')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-busy={talk ? !talk.isKnown && !entries.length : model.phase === 'loading'}
    >
      {!talk?.state.hasOlder && room && (
        <div class="bubble">
          <Linked text={[model.name && say('hello', { name: model.name }), said].filter(Boolean).join('\n')} />
        </div>
      )}
      {!talk && room && isShut && <div class="bubble">{[opening, say('leave'), reply].filter(Boolean).join(' ')}</div>}
      {talk?.state.hasOlder && (
        <button type="button" class="button older" onClick={() => talk.older()} aria-disabled={talk.isLoadingOlder}>
          {say('older')}
        </button>
      )}
      <ol>
        {entries.map((entry, at) => (
          <Message
            key={entry.key ?? entry.s}
            entry={entry}
            before={entries[at - 1]}
            after={entries[at + 1]}
            isLast={entry === lastOwn}
            model={model}
            say={say}
          />
        ))}
      </ol>
      {talk?.isTyping && (
        <p class="typing">
          {talk.state.consultant?.name ?? say('shop')} {say('typing')}
        </p>
      )}
      {model.isLeft && (
        <p class="aside">
          {[say('left'), ...(isShut ? [opening, reply] : []), say('here'), email && say('mail', { email })].filter(Boolean).join(' ')}
          {isIntroduced && !email && (
            <button type="button" class="link" onClick={() => model.introduce(false)}>
              {say('addMail')}
            </button>
          )}
        </p>
      )}
      {name && name !== model.drawer.contact.name && talk && talk.state.messages.length < 3 && <p class="aside">{say('known', { name })}</p>}
    </div>
  )
}

/** What is committed, then what is on its way. */
function entriesOf({ talk }: Props['model']): Entry[] {
  const own = { by: 'visitor' as const, name: null, author: null, image: null, card: null, editedAt: null, isDeleted: false }
  const landed = talk?.landed.map(({ key, s, at, text }) => ({ ...own, key, s, at, text })) ?? []
  const waiting = talk?.outbox.items.map(({ key, body, state }) => ({ ...own, key, text: body.text, onWay: state })) ?? []
  return [...(talk?.state.messages ?? []), ...landed, ...waiting]
}
