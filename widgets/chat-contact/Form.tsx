import type { Say } from '../../sdk/words.ts'
import type { Contact } from './index.ts'
import type { Key } from './words.ts'

const FIELDS = [
  ['name', 'text', 'given-name', 120],
  ['email', 'email', 'email', 254],
  ['phone', 'tel', 'tel', 40],
] as const

/** Before the first message or after it. Empty fields stop nobody. */
export function Form({ contact, isBefore, say }: { contact: Contact; isBefore: boolean; say: Say<Key> }) {
  const { chat, isEmailWrong } = contact
  const known = chat.drawer.kept.contact ?? {}
  return (
    <form
      class="contact"
      noValidate
      aria-labelledby="why"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBefore) chat.send()
        else contact.tell()
      }}
    >
      <p id="why">{say('leaveContact')}</p>
      <div class="fields">
        {FIELDS.map(([name, type, autocomplete, longest]) => (
          <label key={name}>
            {say(name)}
            <input
              name={name}
              type={type as 'text'}
              autocomplete={autocomplete}
              maxLength={longest}
              value={known[name] ?? ''}
              aria-invalid={name === 'email' && isEmailWrong}
              aria-describedby={name === 'email' && isEmailWrong ? 'wrong' : undefined}
              onInput={({ currentTarget }) => contact.type(name, currentTarget.value)}
            />
          </label>
        ))}
      </div>
      <p class="problem" id="wrong" role="alert">
        {isEmailWrong && say('wrongEmail')}
      </p>
      {!isBefore && (
        <div class="choice">
          <button type="submit" class="button main">
            {say('tell')}
          </button>
          <button type="button" class="button" onClick={() => chat.introduce(true)}>
            {say('notNow')}
          </button>
        </div>
      )}
    </form>
  )
}
