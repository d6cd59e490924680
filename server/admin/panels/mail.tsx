import { Back } from '../parts/back.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { MailBadge } from './mail/badge.tsx'
import '../parts/list.css'
import './mail.css'

/** One mail of the outbox, as plain text. */
export function Mail({ mail: id = '' }: { mail?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/mails/:mail', { params: { shop: shop.id, mail: id } }, signal))
  const kinds: Record<string, string> = say.mails.kinds
  return (
    <>
      <Back href={`/admin/${shop.id}/settings/mail`} text={say.mails.back} />
      <Screen title={loaded.data?.mail.subject ?? say.mails.title}>
        <div class="panel">
          <Wait on={loaded} title={say.mails.failed}>
            {({ mail, text, attempts }) => (
              <>
                {mail.state === 'kept' && <p class="notice">{say.mails.keptHelp}</p>}
                <Facts>
                  <Fact name={say.mails.state}>
                    <MailBadge state={mail.state} />
                  </Fact>
                  <Fact name={say.mails.to}>{mail.to}</Fact>
                  <Fact name={say.mails.kind}>{kinds[mail.kind] ?? mail.kind}</Fact>
                  <Fact name={say.mails.created}>{say.moment(mail.createdAt)}</Fact>
                  {mail.sentAt && <Fact name={say.mails.sent}>{say.moment(mail.sentAt)}</Fact>}
                  {attempts > 0 && <Fact name={say.mails.attempts}>{say.number(attempts)}</Fact>}
                  {mail.error && <Fact name={say.mails.error}>{mail.error}</Fact>}
                </Facts>
                <section aria-labelledby="text">
                  <h2 id="text">{say.mails.text}</h2>
                  <p class="mail-text" lang={mail.locale}>
                    {text}
                  </p>
                </section>
              </>
            )}
          </Wait>
        </div>
      </Screen>
    </>
  )
}
