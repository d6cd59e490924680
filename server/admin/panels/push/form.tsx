import { useRef, useState } from 'preact/hooks'
import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain, useForm } from '../../parts/form.ts'
import { useLoaded } from '../../parts/loaded.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { AudienceFields } from './audience.tsx'
import { ContentFields } from './content.tsx'
import { DeliveryFields } from './delivery.tsx'
import { check, toDraft, toValues, type Values } from './draft.ts'
import { NotTaken, ownBrowser } from './own-browser.ts'
import { Preview } from './preview.tsx'
import { useWeight } from './weight.ts'

type Intent = 'save' | 'test' | 'send'

interface Props {
  message?: PushMessage
  /** After it was saved, or set off. */
  onSaved: (message: PushMessage) => void
}

/** Writes a message, tries it on oneself and sets it off. */
export function MessageForm({ message, onSaved }: Props) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const intent = useRef<Intent>('save')
  const [isAsking, setAsking] = useState(false)
  const [saved, setSaved] = useState(message)
  const params = { shop: shop.id }
  const subscribers = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/push/subscribers', { params }, signal))

  async function save(values: Values): Promise<PushMessage> {
    const body = toDraft(values, message)
    const kept = saved
      ? await call('PUT /api/shops/:shop/push/messages/:message', { params: { ...params, message: saved.id }, body })
      : await call('POST /api/shops/:shop/push/messages', { params, body })
    setSaved(kept)
    return kept
  }

  async function test({ id }: PushMessage) {
    const { keys } = subscribers.data ?? (await call('GET /api/shops/:shop/push/subscribers', { params }))
    try {
      const body = await ownBrowser(keys[0]?.publicKey ?? '')
      const { status } = await call('POST /api/shops/:shop/push/messages/:message/test', { params: { ...params, message: id }, body })
      const isTaken = status >= 200 && status < 300
      notify({ text: isTaken ? say.push.tested : say.push.testRefused(status), isBad: !isTaken })
    } catch (failure) {
      if (!(failure instanceof NotTaken)) throw failure
      notify({ text: say.push.testImpossible, isBad: true })
    }
  }

  const { form, values, bind, submit, failure, isBusy } = useForm<Values>({
    initial: toValues(message),
    check: (values) => check(say, values),
    aliases: { 'body.audience.pageGroup': 'pageGroup' },
    async send(values) {
      const wanted = intent.current
      intent.current = 'save'
      const kept = await save(values)
      if (wanted === 'test') return test(kept)
      if (wanted === 'save') {
        notify({ text: say.common.saved })
        return onSaved(kept)
      }
      const step = values.time === 'later' ? { step: 'schedule' as const, at: new Date(values.at).toISOString() } : { step: 'send' as const }
      onSaved(await call('POST /api/shops/:shop/push/messages/:message/steps', { params: { ...params, message: kept.id }, body: step }))
      notify({ text: values.time === 'later' ? say.common.saved : say.push.started })
    },
  })
  const begin = (wanted: Intent) => {
    intent.current = wanted
    form.current?.requestSubmit()
  }
  const weight = useWeight(toDraft(values, message))
  const isLater = values.time === 'later'
  const isChanged = JSON.stringify(toDraft(values, message)) !== JSON.stringify(toDraft(toValues(saved), message))
  useUnsaved(isChanged)
  const ask = () => (Object.keys(check(say, values)).length ? begin('save') : setAsking(true))
  return (
    <div class="push-desk">
      <form class="push-form" ref={form} noValidate onSubmit={submit}>
        <ContentFields bind={bind} weight={weight} />
        <AudienceFields bind={bind} weight={weight} subscribers={subscribers.data} />
        <DeliveryFields bind={bind} isLater={isLater} />
        <div role="alert">{failure !== undefined && <p class="form-failure">{explain(say, failure)}</p>}</div>
        <div class="form-foot">
          <button type="submit" class="button primary" aria-disabled={isBusy}>
            {say.push.save}
          </button>
          <button type="button" class="button" onClick={() => begin('test')}>
            {say.push.test}
          </button>
          <button type="button" class="button" onClick={ask}>
            {isLater ? say.push.schedule : say.push.send}
          </button>
        </div>
      </form>
      <Preview values={values} />
      {isAsking && (
        <Confirm
          title={isLater ? say.push.scheduleAsk : say.push.sendAsk}
          help={isLater ? say.push.scheduleHelp(say.moment(new Date(values.at).toISOString())) : say.push.sendHelp(weight?.reached ?? 0)}
          submit={isLater ? say.push.scheduleSubmit : say.push.sendSubmit}
          isSafe
          onSubmit={() => {
            setAsking(false)
            begin('send')
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
