import type { Say } from '../../sdk/words.ts'
import { Answer } from './Answer.tsx'
import type { Survey } from './model.ts'
import { said } from './said.ts'
import type { Key } from './words.pl.ts'

export function View({ model, say }: { model: Survey; say: Say<Key> }) {
  const { asked, path, at, isWrong, isWaiting } = model
  const question = path[at]
  if (!asked || !question) return model.hasFailed ? null : <div class="waiting" />
  const notice = <div role="status">{isWaiting && <p class="note">{say('waiting')}</p>}</div>
  if (model.isFinished)
    return (
      <section class="survey" lang={say.locale} part="survey">
        <h2 tabIndex={-1} part="thanks">
          {said(asked.thanks, say) || say('thanks')}
        </h2>
        {notice}
      </section>
    )
  const next = (event: Event) => {
    event.preventDefault()
    model.next()
  }
  const hints = [
    said(question.hint, say),
    question.kind === 'multiple' && question.max > 0 && say('most', { n: question.max }),
    !question.required && say('optional'),
  ]
  return (
    <form class="survey" lang={say.locale} part="survey" noValidate aria-labelledby="q" onSubmit={next}>
      <p class="note">{say('step', { at: at + 1, of: path.length })}</p>
      <h2 id="q" tabIndex={-1} part="question">
        {said(question.title, say)}
      </h2>
      <Answer
        key={question.id}
        question={question}
        value={model.given[question.id]}
        change={(value) => model.answer(question.id, value)}
        isWrong={isWrong}
        say={say}
      />
      <p class="note" id="about">
        {hints.filter(Boolean).join(' ')}
      </p>
      <div role="alert">{isWrong && <p class="wrong">{say('required')}</p>}</div>
      {notice}
      <p class="ways">
        {at > 0 && (
          <button type="button" class="button" part="button" onClick={() => model.back()}>
            {say('back')}
          </button>
        )}
        <button type="submit" class="button main" part="button submit">
          {say(at + 1 < path.length ? 'next' : 'finish')}
        </button>
      </p>
    </form>
  )
}
