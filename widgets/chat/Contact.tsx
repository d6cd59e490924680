import type { Props } from './View.tsx'

const FIELDS = [
  ['name', 'text', 'given-name', 120],
  ['email', 'email', 'email', 254],
  ['phone', 'tel', 'tel', 40],
] as const

/** Who the shopper is, if they want to say: before the first message or after it. Empty fields stop nobody. */
export function Contact({ model, say }: Props) {
  const { talk, room, contact, isIntroduced, isEmailWrong } = model
  if (!room && !talk) return null
  const isShut = room?.door.state === 'away' || room?.door.state === 'closed'
  const isBefore = !talk && (room?.form === 'before' || isShut)
  const isAfter = talk?.isKnown && room?.form === 'after' && !isIntroduced && !talk.state.visitor.email
  if (!isBefore && !isAfter) return null
  const fields = (
    <>
      <p>{say(isBefore ? 'optional' : 'leaveContact')}</p>
      <div class="fields">
        {FIELDS.map(([name, type, autocomplete, longest]) => (
          <label key={name}>
            {say(name)}
            <input
              name={name}
              type={type as 'text'}
              autocomplete={autocomplete}
              maxLength={longest}
              value={contact[name] ?? ''}
              aria-invalid={name === 'email' && isEmailWrong}
              aria-describedby={name === 'email' && isEmailWrong ? 'wrong' : undefined}
              onInput={({ currentTarget }) => model.introduce({ [name]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
      {isEmailWrong && (
        <p class="problem" id="wrong">
          {say('wrongEmail')}
        </p>
      )}
    </>
  )
  if (isBefore) return <div class="contact">{fields}</div>
  return (
    <form
      class="contact"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        model.tellWho()
      }}
    >
      {fields}
      <button type="submit" class="button main">
        {say('tell')}
      </button>
      <button type="button" class="link" onClick={() => model.skipIntroduction()}>
        {say('notNow')}
      </button>
    </form>
  )
}
