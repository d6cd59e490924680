import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Chat, Member } from '../../../../sdk/contract.gen.ts'
import { ApiError } from '../../api.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { TextField } from '../../parts/field.tsx'
import { explain } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Ticks } from '../../parts/ticks.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Complaint } from './complaint.tsx'
import { Check, NumberField } from './controls.tsx'
import { type Draft, type Part, tidy, toDraft } from './draft.ts'
import { HoursPart } from './hours.tsx'
import { LookPart } from './look.tsx'
import { RoutingPart } from './routing.tsx'
import { RulesPart } from './rules.tsx'
import { TextsPart } from './texts.tsx'

interface ChatFormProps {
  chat: Chat
  /** In which the shop sells; null where nobody knows yet. */
  currency: string | null
  members: Pick<Member, 'id' | 'name'>[]
  onSaved: (chat: Chat) => void
}

export function ChatForm({ chat, currency, members, onSaved }: ChatFormProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [draft, setDraft] = useState<Draft>(() => toDraft(chat))
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const disabled = !may('chat.manage')
  const isChanged = JSON.stringify(draft) !== JSON.stringify(toDraft(chat))
  useUnsaved(isChanged)
  const part: Part = { draft, disabled, set: (change) => setDraft((now) => ({ ...now, ...change })) }
  const words = say.chatOffice

  const submit = (event: Event) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    call('PATCH /api/shops/:shop/chats/:chat', { params: { shop: shop.id, chat: chat.id }, body: tidy(draft) })
      .then((saved) => {
        setDraft(toDraft(saved))
        onSaved(saved)
        notify({ text: say.common.saved })
      }, setFailure)
      .finally(() => setBusy(false))
  }
  const refusal = failure instanceof ApiError && failure.issues.length > 0 ? failure : undefined
  return (
    <form class="settings" noValidate onSubmit={submit}>
      <GeneralPart {...part} />
      <HoursPart {...part} />
      <TextsPart {...part} />
      <LookPart {...part} />
      <RoutingPart {...part} members={members} />
      <RulesPart {...part} currency={currency} />
      {!disabled && (
        <div class="chat-foot form">
          {refusal && <Complaint failure={refusal} />}
          <FormFoot failure={refusal ? undefined : failure} isBusy={isBusy} submit={say.common.save} />
          {isChanged && <p class="soft">{words.unsaved}</p>}
        </div>
      )}
      {!disabled && <Removal chat={chat} />}
    </form>
  )
}

function GeneralPart({ draft, set, disabled }: Part) {
  const { say } = usePreferences()
  const words = say.chatOffice
  return (
    <section aria-labelledby="general">
      <h2 id="general">{words.general}</h2>
      <div class="form narrow">
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHelp}
          value={draft.name}
          maxLength={120}
          readOnly={disabled}
          onText={(name) => set({ name })}
        />
        <Check label={words.isActive} hint={words.isActiveHelp} checked={draft.isActive} disabled={disabled} onCheck={(isActive) => set({ isActive })} />
        <Ticks
          legend={words.languages}
          names={['pl', 'en'] as const}
          labels={words.languageNames}
          ticked={new Set(draft.languages)}
          disabled={disabled}
          onChange={(ticked) => ticked.size > 0 && set({ languages: [...ticked] })}
        />
        <NumberField
          label={words.replyHours}
          hint={words.replyHoursHelp}
          value={draft.replyHours}
          min={1}
          max={240}
          disabled={disabled}
          onNumber={(hours) => set({ replyHours: hours ?? 1 })}
        />
        <NumberField
          label={words.keepDays}
          hint={words.keepDaysHelp}
          value={draft.keepDays}
          min={1}
          max={3650}
          disabled={disabled}
          onNumber={(days) => set({ keepDays: days ?? 1 })}
        />
      </div>
    </section>
  )
}

function Removal({ chat: { id, name, open } }: { chat: Chat }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const words = say.chatOffice
  const remove = () => {
    setAsking(false)
    call('DELETE /api/shops/:shop/chats/:chat', { params: { shop: shop.id, chat: id } }).then(
      () => {
        notify({ text: words.removed })
        route(`/admin/${shop.id}/chats`)
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">{words.remove}</h2>
      <p class="soft">{open > 0 ? words.removeBlocked(open) : words.removeHelp}</p>
      <button type="button" class="button danger" aria-disabled={open > 0} onClick={() => open === 0 && setAsking(true)}>
        {words.remove}
      </button>
      {isAsking && <Confirm title={words.removeAsk(name)} help={words.removeHelp} submit={words.remove} onSubmit={remove} onClose={() => setAsking(false)} />}
    </section>
  )
}
