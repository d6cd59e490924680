import { builtIn, type Say } from '../../sdk/words.ts'
import type { ReviewForm } from './model.ts'
import type { Field } from './rules.ts'
import { StarsField } from './StarsField.tsx'
import { TextField } from './TextField.tsx'
import type { Key } from './words.pl.ts'

interface Props {
  model: ReviewForm
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { draft, sent } = model
  if (sent) return <Thanks model={model} next={sent.status === 'published' ? 'visible' : sent.waitsForEmail ? 'checkMail' : 'waits'} say={say} />
  const send = (event: Event) => {
    event.preventDefault()
    model.send(builtIn(say.locale))
  }
  const prepare = () => model.prepare()
  return (
    <form class="form" part="form" lang={say.locale} noValidate aria-labelledby="title" onSubmit={send} onFocusIn={prepare} onPointerDown={prepare}>
      <h2 id="title" part="heading">
        {say(model.opening.about.subject === 'shop' ? 'shopTitle' : 'title')}
      </h2>
      <StarsField value={draft.stars} change={(stars) => model.change({ stars })} error={errorOf('stars', model, say)} say={say} />
      {draft.stars > 0 && <Rest model={model} say={say} />}
    </form>
  )
}

/** All that a shopper sees only after choosing the stars. */
function Rest({ model, say }: Props) {
  const { draft, isSending, failure } = model
  const field = (name: Exclude<Field, 'stars'>) => {
    const change = (value: string) => model.change({ [name]: value })
    return { name, say, change, value: draft[name], error: errorOf(name, model, say) }
  }
  return (
    <div class="rest">
      <TextField {...field('title')} label="headline" fill="off" />
      <TextField {...field('text')} label="text" fill="off" rows={5} />
      <div class="pair">
        <TextField {...field('author')} label="author" fill="nickname" isRequired />
        <TextField {...field('email')} label="email" note="emailNote" fill="email" />
      </div>
      {model.picker?.show(say)}
      <label class="hidden" aria-hidden="true">
        {say('website')}
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={draft.website}
          onInput={({ currentTarget }) => model.change({ website: currentTarget.value })}
        />
      </label>
      <div role="alert">
        {failure && (
          <p class="failure" part="notice">
            {say(failure.why, { n: failure.minutes })}
          </p>
        )}
      </div>
      {failure?.why !== 'given' && (
        <button type="submit" class="button main" part="button submit" aria-disabled={isSending}>
          {say(isSending ? 'sending' : failure ? 'again' : 'send')}
        </button>
      )}
    </div>
  )
}

function errorOf(field: Field, { problems }: ReviewForm, say: Say<Key>) {
  const problem = problems[field]
  return problem && say(problem.why, { n: problem.limit ?? 0 })
}

function Thanks({ next, model, say }: Props & { next: 'visible' | 'checkMail' | 'waits' }) {
  return (
    <section class="thanks" part="thanks" lang={say.locale}>
      <h2 tabIndex={-1} part="heading">
        {say('thanks')}
      </h2>
      <p>{say(next)}</p>
      {model.picker?.show(say)}
    </section>
  )
}
