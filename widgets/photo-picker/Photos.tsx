import type { Say } from '../../sdk/words.ts'
import type { Item, Picker } from './index.ts'
import type { Key } from './words.ts'

interface Props {
  picker: Picker
  /** The review is with the shop already. */
  isSent: boolean
  say: Say<Key>
}

export function Photos({ picker, isSent, say }: Props) {
  const { items, isOver, added, limits } = picker
  const list = !!items.length && (
    <ol class="picked">
      {items.map((item, n) => (
        <Picked key={item.key} item={item} n={n + 1} picker={picker} isSent={isSent} say={say} />
      ))}
    </ol>
  )
  if (isSent)
    return list ? (
      <fieldset class="photos" part="photos">
        <legend class="label">{say('photos')}</legend>
        {list}
      </fieldset>
    ) : null
  return (
    <>
      {list}
      <div role="status">
        {!!added && <p class="hidden">{say('photosCount', { n: added, all: limits.most })}</p>}
        {isOver && <p class="error">{say('photoLIMIT', { n: limits.most })}</p>}
      </div>
    </>
  )
}

function Picked({ item, n, picker, isSent, say }: Props & { item: Item; n: number }) {
  const { file, state, progress, why, canRetry, shrunk } = item
  const { name } = file
  const remove = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const box = currentTarget.closest('fieldset')
    picker.remove(item)
    box?.querySelector<HTMLElement>('button')?.focus()
  }
  const retry = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const row = currentTarget.closest('li')
    picker.retry(item)
    row?.focus() // the button is gone while it is sent
  }
  return (
    <li tabIndex={-1}>
      <span class="preview" role="img" aria-label={say('photo', { n, name })} ref={(box) => box?.replaceChildren(shrunk?.preview ?? '')} />
      <div class="told">
        <span class="name">{name}</span>
        <div role="status">
          {state === 'sending' && <span class="note">{say('photoSending')}</span>}
          {state === 'sent' && <span class="note">{say('photoSent')}</span>}
          {why && state === 'failed' && <p class="error">{say(`photo${why}`, { n: picker.limits.most })}</p>}
        </div>
        {state === 'sending' && <progress value={progress} aria-label={say('photo', { n, name })} />}
      </div>
      {state === 'failed' && canRetry && (
        <button type="button" class="button" part="button" onClick={retry}>
          {say('photoAgain')}
        </button>
      )}
      {!isSent && (
        <button type="button" class="button remove" part="button" aria-label={say('photoRemove', { n })} onClick={remove}>
          ×
        </button>
      )}
    </li>
  )
}
