import type { Props } from './View.tsx'

export function Failure({ model, say }: Props) {
  return (
    <div class="notice" part="notice">
      <p>{say('failed')}</p>
      <button type="button" class="button" part="button" onClick={() => model.ask(model.wish)}>
        {say('retry')}
      </button>
    </div>
  )
}

export function Empty({ model, say }: Props) {
  return (
    <div class="notice" part="notice">
      <strong>{say('empty')}</strong>
      <p>{say(model.opening.about.subject === 'shop' ? 'shopInvite' : 'invite')}</p>
      <Write model={model} say={say} />
    </div>
  )
}

/** Leads to the form, where the page has one. */
export function Write({ model, say }: Props) {
  const toForm = model.opening.wayTo('kontuar-review-form')
  if (!toForm) return null
  return (
    <button type="button" class="button" part="button" onClick={toForm}>
      {say('write')}
    </button>
  )
}
