import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { StaffPoll } from '../../../../sdk/contract.gen.ts'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { problemsOf } from './check.ts'
import { bodyOf, draftOf, sampleOf } from './draft.ts'
import { Options } from './options.tsx'
import { PollPreview } from './preview.tsx'
import { Places, Rules } from './rules.tsx'

/** A new poll, or the change of one. */
export function PollForm({ poll }: { poll?: StaffPoll | undefined }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { route } = useLocation()
  const { notify } = useToaster()
  const [before] = useState(() => draftOf(poll))
  const [options, setOptions] = useState(before.options)
  const home = `/admin/${shop.id}/polls`
  const { form, values, bind, errors, setErrors, submit, failure, isBusy } = useForm({
    initial: before.values,
    check: (draft) => problemsOf(say, draft, options),
    async send(draft) {
      const params = { shop: shop.id }
      const body = bodyOf(draft, options)
      const { id } = poll
        ? await call('PUT /api/shops/:shop/polls/:poll', { params: { ...params, poll: poll.id }, body })
        : await call('POST /api/shops/:shop/polls', { params, body })
      notify({ text: say.common.saved })
      route(`${home}/${id}`)
    },
  })
  useUnsaved(!isBusy && (values !== before.values || options !== before.options))
  const change = (next: typeof options) => {
    setOptions(next)
    setErrors(({ options: _, ...rest }) => rest)
  }
  return (
    <div class="poll-room">
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField label={say.polls.question} {...bind('question')} maxLength={200} autocomplete="off" readOnly={poll?.isFrozen ?? false} />
        <Options options={options} error={errors.options} isFrozen={poll?.isFrozen ?? false} onChange={change} />
        <Places values={values} bind={bind} />
        <Rules values={values} bind={bind} />
        <FormFoot
          failure={failure}
          isBusy={isBusy}
          submit={!poll || poll.state === 'draft' ? say.polls.saveDraft : say.polls.save}
          onCancel={() => route(poll ? `${home}/${poll.id}` : home)}
        />
      </form>
      {may('settings.read') && <PollPreview sample={sampleOf(values, options)} />}
    </div>
  )
}
