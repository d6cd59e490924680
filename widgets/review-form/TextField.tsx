import type { Say } from '../../sdk/words.ts'
import { type Field, limits } from './rules.ts'
import type { Key } from './words.pl.ts'

interface Props {
  name: Exclude<Field, 'stars'>
  value: string
  change: (value: string) => void
  label: Key
  note?: Key
  error: string | undefined
  say: Say<Key>
  /** What browsers offer to fill in. */
  fill: 'off' | 'nickname' | 'email'
  isRequired?: boolean
  rows?: number
}

export function TextField({ name, value, change, label, note, error, say, fill, isRequired = false, rows }: Props) {
  const left = limits[name] - value.trim().length
  const props = {
    id: name,
    part: 'field',
    class: 'input',
    name,
    value,
    autoComplete: fill,
    'aria-required': isRequired,
    'aria-invalid': !!error,
    'aria-describedby': `${name}-about`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
  }
  return (
    <div>
      <label class="label" htmlFor={name}>
        {say(label)} {!isRequired && <span class="optional">({say('optional')})</span>}
      </label>
      {rows ? <textarea {...props} rows={rows} /> : <input {...props} type={name === 'email' ? 'email' : 'text'} list={undefined} />}
      <div id={`${name}-about`}>
        {note && <p class="note">{say(note)}</p>}
        {left < limits[name] / 10 && !error && <p class={left < 0 ? 'error' : 'note'}>{left < 0 ? say('over', { n: -left }) : say('left', { n: left })}</p>}
        {error && (
          <p class="error" part="error">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
