import type { CannedReply } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Area } from '../chat/controls.tsx'

export function ReplyEditor({ reply, onSaved, onClose }: { reply: CannedReply | undefined; onSaved: (reply: CannedReply) => void; onClose: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const words = say.chatOffice
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { shortcut: reply?.shortcut ?? '', pl: reply?.texts.pl ?? '', en: reply?.texts.en ?? '' },
    check: ({ shortcut, pl, en }) => ({
      ...(!shortcut.trim() && { shortcut: say.rules.required }),
      ...(!pl.trim() && !en.trim() && { pl: words.textNeeded }),
    }),
    async send({ shortcut, pl, en }) {
      const body = { shortcut: shortcut.trim(), texts: { pl, en } }
      const params = { shop: shop.id }
      onSaved(
        await (reply
          ? call('PUT /api/shops/:shop/canned-replies/:reply', { params: { ...params, reply: reply.id }, body })
          : call('POST /api/shops/:shop/canned-replies', { params, body })),
      )
    },
  })
  return (
    <Dialog title={reply ? `/${reply.shortcut}` : words.addReply} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField {...bind('shortcut')} label={words.shortcut} hint={words.shortcutHelp} maxLength={40} spellcheck={false} autoFocus />
        {(['pl', 'en'] as const).map((language) => (
          <Area key={language} {...bind(language)} label={words.inLanguage(words.text, words.languageNames[language])} disabled={false} />
        ))}
        <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
