import type { Props } from './View.tsx'

/** What is left to do after a conversation. */
export function After({ model, say }: Props) {
  const { talk, canUndo, contact } = model
  const { rating, visitor } = talk?.state ?? {}
  return (
    <div class="after">
      {canUndo && (
        <button type="button" class="button" onClick={() => model.resume()}>
          {say('undo')}
        </button>
      )}
      {!rating && <Rating model={model} say={say} />}
      <details>
        <summary class="link">{say('transcript')}</summary>
        <form
          class="line"
          onSubmit={(event) => {
            event.preventDefault()
            model.mail(new FormData(event.currentTarget).get('mail') as string)
          }}
        >
          <label>
            {say('mailTo')}
            <input name="mail" type="email" autocomplete="email" required maxLength={254} defaultValue={visitor?.email ?? contact.email ?? ''} />
          </label>
          <button type="submit" class="button">
            {say('mail')}
          </button>
        </form>
      </details>
      <button type="button" class="button main" onClick={() => model.anew()}>
        {say('anew')}
      </button>
    </div>
  )
}

function Rating({ model, say }: Props) {
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget)
        model.rate(Number(said.get('stars')), `${said.get('why') ?? ''}`.trim())
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
