import { explain } from '../../parts/form.ts'
import { Select } from '../../parts/select.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { AlertChoices } from './alert-choices.tsx'
import { useHeld } from './held.tsx'
import { useConsole } from './use-console.tsx'

const PLACES = Array.from({ length: 20 }, (_, at) => at + 1)

/** At the counter or not, which is something else than being signed in; and for how many at once. */
export function PresenceBar() {
  const { say } = usePreferences()
  const { desk, href } = useConsole()
  const { notify } = useToaster()
  const held = useHeld().length
  const { me, presence } = desk
  if (!me) return null
  const set = (body: Parameters<typeof presence.set>[0]) => presence.set(body).catch((failure) => notify({ text: explain(say, failure), isBad: true }))
  return (
    <div class="presence">
      <button type="button" role="switch" class="at-counter" aria-checked={me.isAvailable} onClick={() => set({ isAvailable: !me.isAvailable })}>
        {say.chat.presence.available}
      </button>
      <AlertChoices />
      <p class="presence-places soft">
        {say.chat.presence.taken(me.load)}
        <Select
          class="places"
          aria-label={say.chat.presence.places}
          value={String(me.places)}
          onChoose={(places) => set({ isAvailable: me.isAvailable, places: Number(places) })}
        >
          {PLACES.map((count) => (
            <option key={count} value={count}>
              {say.chat.presence.of(count)}
            </option>
          ))}
        </Select>
      </p>
      {held > 0 && (
        <a class="presence-held" href={href({ folder: 'active', q: '' })}>
          {say.chat.held.count(held)}
        </a>
      )}
    </div>
  )
}
