import type { Say } from '../../sdk/words.ts'
import type { Farewell } from './index.ts'
import type { Key } from './words.ts'

interface Props {
  farewell: Farewell
  say: Say<Key>
}

const News = ({ farewell: { news }, say }: Props) => (
  <p class="news" role="status">
    {news && say(news.key, { email: news.email ?? '' })}
  </p>
)

/** Before a conversation ends, the shopper hears what that means. */
export function Asked({ farewell, say }: Props) {
  return (
    <div class="ask">
      <p>
        {say(farewell.isAnswered ? 'askEnd' : 'askUnanswered')} {say('anyTime')}
      </p>
      <button type="button" class="button main" onClick={() => farewell.end()}>
        {say('endNow')}
      </button>
      <button type="button" class="button" onClick={() => farewell.ask(false)}>
        {say('goOn')}
      </button>
      <News farewell={farewell} say={say} />
    </div>
  )
}

export function Over({ farewell, say }: Props) {
  const { canUndo, chat, isAnswered } = farewell
  const { rating, visitor } = chat.talk?.state ?? {}
  return (
    <>
      <div class="over">
        {canUndo && (
          <button type="button" class="button" onClick={() => farewell.resume()}>
            {say('undo')}
          </button>
        )}
        {!rating && isAnswered && <Rating farewell={farewell} say={say} />}
        <News farewell={farewell} say={say} />
        <details>
          <summary>{say('transcript')}</summary>
          <form
            class="line"
            onSubmit={(event) => {
              event.preventDefault()
              farewell.mail(`${new FormData(event.currentTarget).get('mail')}`)
            }}
          >
            <label>
              {say('mailTo')}
              <input name="mail" type="email" autocomplete="email" required maxLength={254} defaultValue={visitor?.email ?? chat.drawer.contact.email ?? ''} />
            </label>
            <button type="submit" class="button">
              {say('mail')}
            </button>
          </form>
        </details>
      </div>
      <button type="button" class="button main anew" onClick={() => chat.anew()}>
        {say('anew')}
      </button>
    </>
  )
}

function Rating({ farewell, say }: Props) {
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget)
        farewell.rate(Number(said.get('stars')), `${said.get('why')}`.trim())
      }}
    >
      <fieldset>
        <legend>{say('rate')}</legend>
        {[1, 2, 3, 4, 5].map((stars) => (
          <label key={stars}>
            <input type="radio" name="stars" value={stars} required />
            <span class="hidden">{say('starsOf', { n: stars })}</span>
            <span aria-hidden="true">★</span>
          </label>
        ))}
      </fieldset>
      <textarea name="why" rows={2} maxLength={2000} aria-label={say('why')} placeholder={say('why')} />
      <button type="submit" class="button">
        {say('sendRating')}
      </button>
    </form>
  )
}
