import type { AuditEntry } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Words } from '../../words/pl.ts'

export function Entry({ entry: { at, actor, action, subject, details } }: { entry: AuditEntry }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const told = Object.entries(details).flatMap(([name, value]) => {
    const label = say.audit.details[name]
    const text = tell(say, name, value)
    return label && text ? [`${label}: ${text}`] : []
  })
  const kind = say.audit.subjects[subject.type]
  const review = subject.type === 'review' ? subject.id : subject.type === 'photo' && details.review
  return (
    <li class="line">
      <div class="line-text">
        <span>
          <bdi>{actor.kind === 'key' ? say.audit.key(actor.name) : actor.name}</bdi> – {say.audit.actions[action] ?? action}
        </span>
        {(kind || told.length > 0) && <span class="soft">{[kind, ...told].filter(Boolean).join(' · ')}</span>}
      </div>
      {review && may('reviews.read') && (
        <a class="button small" href={`/admin/${shop.id}/reviews/${review}`}>
          {say.audit.seeReview}
        </a>
      )}
      {subject.type === 'customer' && may('customers.read') && (
        <a class="button small" href={`/admin/${shop.id}/customers/${subject.id}`}>
          {say.audit.seeCustomer}
        </a>
      )}
      <time class="soft" dateTime={at}>
        {say.moment(at)}
      </time>
    </li>
  )
}

/** Roles, rights and reasons in words; the rest as it stands. */
function tell(say: Words, name: string, value: unknown): string {
  const roles: Record<string, string> = say.shops.roles
  const rights: Record<string, string> = say.rights
  const reasons: Record<string, string> = say.reviews.reasons
  if (Array.isArray(value)) return value.map((one) => rights[String(one)] ?? String(one)).join(', ')
  if (value === null || value === '') return ''
  const text = String(value)
  if (name === 'role' || name === 'from') return roles[text] ?? text
  return name === 'reason' ? (reasons[text] ?? text) : text
}
