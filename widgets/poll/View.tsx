import type { Say } from '../../sdk/words.ts'
import type { Poll } from './model.ts'
import type { Key } from './words.pl.ts'

interface Props {
  model: Poll
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { poll, desk, isLost } = model
  model.speak(say.locale)
  const status = (
    <p class="note" role="status" part="notice">
      {isLost ? say('retry') : desk?.notice(say)}
    </p>
  )
  if (!poll) return isLost ? status : <div class="waiting" />
  const { startsAt, endsAt } = poll
  const dated = (key: Key, at: string) => say(key, { date: new Date(at).toLocaleString(say.locale, { dateStyle: 'long', timeStyle: 'short' }) })
  const isEarly = startsAt && Date.parse(startsAt) > Date.now()
  return (
    <section class="poll" part="poll" lang={say.locale} aria-labelledby="question">
      <h2 id="question" tabIndex={-1} part="question">
        {poll.question}
      </h2>
      {isEarly ? <p>{dated('soon', startsAt)}</p> : model.isVoting ? <Form model={model} say={say} /> : desk?.results(say)}
      {status}
      {!isEarly && !model.isOver && endsAt && <p class="note">{dated('until', endsAt)}</p>}
    </section>
  )
}

function Form({ model, say }: Props) {
  const { poll, chosen, own, counts, rankOf } = model
  const send = (event: Event) => {
    event.preventDefault()
    model.act((desk) => desk.vote(chosen))
  }
  const prepare = () => model.act(() => {})
  const options = [...(poll?.options ?? [])]
  if (poll?.isShuffled) options.sort((a, b) => rankOf(a) - rankOf(b))
  return (
    <form class="poll" onSubmit={send} onFocusIn={prepare} onPointerDown={prepare}>
      <div class="list" role="radiogroup" aria-labelledby="question">
        {options.map(({ id, text, image }) => (
          <label key={id} class="option" part="option">
            <input type="radio" name="option" required checked={chosen === id} onChange={() => model.show({ chosen: id })} />
            {image && <img src={model.addressOf(image)} alt="" width={image.width} height={image.height} loading="lazy" />}
            {text}
          </label>
        ))}
      </div>
      <div class="row">
        <button type="submit" class="button main" part="button">
          {say('vote')}
        </button>
        {(own || counts) && (
          <button type="button" class="button" part="button" onClick={() => model.act((desk) => desk.turn())}>
            {say('show')}
          </button>
        )}
      </div>
    </form>
  )
}
