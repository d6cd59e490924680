import type { CardMail } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { MailBadge } from '../mail/badge.tsx'
import { Part } from './part.tsx'

/** What was sent to them last, and whether it left. */
export function Mails({ mails }: { mails: CardMail[] }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  return (
    <Part title={say.card.mails}>
      {mails.length === 0 ? (
        <p class="soft">{say.card.noMails}</p>
      ) : (
        <ul class="card-rows">
          {mails.map(({ id, kind, subject, state, createdAt, sentAt }) => (
            <li key={id} class="card-row">
              <div class="card-what">
                {may('mail.read') ? (
                  <a href={`/admin/${shop.id}/settings/mail/${id}`} dir="auto">
                    {subject}
                  </a>
                ) : (
                  <span dir="auto">{subject}</span>
                )}
                <span class="soft">
                  {say.mails.kinds[kind] ?? kind} · <time dateTime={sentAt ?? createdAt}>{say.day(sentAt ?? createdAt)}</time>
                </span>
              </div>
              <MailBadge state={state} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
