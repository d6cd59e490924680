import { builtIn, type Say } from '../../sdk/words.ts'
import type { Field } from '../review-sender/rules.ts'
import type { ReviewForm } from './model.ts'
import { PhotosField } from './PhotosField.tsx'
import { StarsField } from './StarsField.tsx'
import { TextField } from './TextField.tsx'
import type { Key } from './words.pl.ts'

interface Props {
  model: ReviewForm
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { draft, problems, sender, sent } = model
  if (sent) return <>{sender?.thanks(sent, say)}</>
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
      <StarsField value={draft.stars} change={(stars) => model.change({ stars })} isWrong={!!problems.stars} remark={sender?.remark('stars', say)} say={say} />
      {draft.stars > 0 && <Rest model={model} say={say} />}
    </form>
  )
}

/** All that a shopper sees only after choosing the stars. */
function Rest({ model, say }: Props) {
  const { draft, isSending, failure, problems, sender } = model
  const field = (name: Exclude<Field, 'stars'>) => {
    const change = (value: string) => model.change({ [name]: value })
    return { name, say, change, value: draft[name], isWrong: !!problems[name], remark: sender?.remark(name, say) }
  }
  return (
    <div class="rest">
      <TextField {...field('title')} label="headline" fill="off" />
      <TextField {...field('text')} label="text" fill="off" rows={5} />
      <div class="pair">
        <TextField {...field('author')} label="author" fill="nickname" isRequired />
        <TextField {...field('email')} label="email" note="emailNote" fill="email" />
      </div>
      <PhotosField model={model} say={say} />
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
