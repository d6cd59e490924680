import type { ComponentChild } from 'preact'
import type { Say } from '../../sdk/words.ts'
import type { Field } from '../review-sender/rules.ts'
import type { Key } from './words.pl.ts'

interface Props {
  name: Exclude<Field, 'stars'>
  value: string
  change: (value: string) => void
  label: Key
  note?: Key
  isWrong: boolean
  /** What is said of what was typed. */
  remark: ComponentChild
  say: Say<Key>
  /** What browsers offer to fill in. */
  fill: 'off' | 'nickname' | 'email'
  isRequired?: boolean
  rows?: number
}

export function TextField({ name, value, change, label, note, isWrong, remark, say, fill, isRequired = false, rows }: Props) {
  const props = {
    id: name,
    part: 'field',
    class: 'input',
    name,
    value,
    autoComplete: fill,
    'aria-required': isRequired,
    'aria-invalid': isWrong,
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
        {remark}
      </div>
    </div>
  )
}
