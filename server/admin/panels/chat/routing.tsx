import type { Member } from '../../../../sdk/contract.gen.ts'
import { Ticks } from '../../parts/ticks.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Check, NumberField } from './controls.tsx'
import type { Part } from './draft.ts'

/** Who answers, and how conversations come to them. */
export function RoutingPart({ draft, set, disabled, members }: Part & { members: Pick<Member, 'id' | 'name'>[] }) {
  const { say } = usePreferences()
  const words = say.chatOffice
  return (
    <>
      <section aria-labelledby="people">
        <h2 id="people">{words.consultants}</h2>
        <Ticks
          legend={words.consultants}
          names={members.map(({ id }) => id)}
          labels={Object.fromEntries(members.map(({ id, name }) => [id, name]))}
          ticked={new Set(draft.consultants)}
          error={draft.consultants.length === 0 ? words.noConsultants : undefined}
          disabled={disabled}
          onChange={(ticked) => set({ consultants: [...ticked] })}
        />
        <Check
          label={words.takesNewcomers}
          hint={words.takesNewcomersHelp}
          checked={draft.takesNewcomers}
          disabled={disabled}
          onCheck={(takesNewcomers) => set({ takesNewcomers })}
        />
      </section>
      <section aria-labelledby="routing">
        <h2 id="routing">{words.routing}</h2>
        <Check label={words.assigns} hint={words.assignsHelp} checked={draft.assigns} disabled={disabled} onCheck={(assigns) => set({ assigns })} />
        <Check
          label={words.freesPlaces}
          hint={words.freesPlacesHelp}
          checked={draft.freesPlaces}
          disabled={disabled}
          onCheck={(freesPlaces) => set({ freesPlaces })}
        />
        <Check
          label={words.takesImages}
          hint={words.takesImagesHelp}
          checked={draft.takesImages}
          disabled={disabled}
          onCheck={(takesImages) => set({ takesImages })}
        />
        <div class="form narrow">
          <NumberField
            label={words.requeueMinutes}
            value={draft.requeueMinutes}
            min={1}
            max={240}
            disabled={disabled}
            onNumber={(minutes) => set({ requeueMinutes: minutes ?? 1 })}
          />
        </div>
      </section>
    </>
  )
}
