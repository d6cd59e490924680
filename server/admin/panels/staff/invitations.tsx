import type { Invitation } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { type Loaded, Wait } from '../../parts/loaded.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** Those who were asked and have not come yet. */
export function Invitations({ waiting }: { waiting: Loaded<Invitation[]> }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()

  const act = (asked: Promise<unknown>, text: string) =>
    asked.then(
      () => {
        document.querySelector<HTMLElement>('#invitations')?.focus()
        notify({ text })
        waiting.reload()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" tabIndex={-1}>
        {say.staff.invitations}
      </h2>
      <Wait on={waiting} title={say.staff.failed}>
        {(invitations) =>
          invitations.length === 0 ? (
            <p class="soft">{say.staff.noInvitations}</p>
          ) : (
            <ul class="lines">
              {invitations.map(({ id, email, role, invitedBy, expiresAt }) => {
                const params = { shop: shop.id, invitation: id }
                return (
                  <li key={id} class="line">
                    <div class="line-text">
                      <span>{email}</span>
                      <span class="soft">
                        {say.staff.invited(say.shops.roles[role], invitedBy ?? '–')} ·{' '}
                        {Date.parse(expiresAt) > Date.now() ? say.staff.validUntil(say.day(expiresAt)) : say.staff.expired}
                      </span>
                    </div>
                    <div class="line-actions">
                      <button
                        type="button"
                        class="button small"
                        aria-label={`${say.staff.resend}: ${email}`}
                        onClick={() => act(call('POST /api/shops/:shop/invitations/:invitation/resend', { params }), say.staff.sent(email))}
                      >
                        {say.staff.resend}
                      </button>
                      <button
                        type="button"
                        class="button small danger"
                        aria-label={`${say.staff.withdraw}: ${email}`}
                        onClick={() => act(call('DELETE /api/shops/:shop/invitations/:invitation', { params }), say.staff.withdrawn)}
                      >
                        {say.staff.withdraw}
                      </button>
                    </div>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Wait>
      {may('mail.read') && <p class="soft">{say.staff.outbox}</p>}
    </section>
  )
}
