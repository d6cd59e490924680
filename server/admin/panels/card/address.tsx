import type { RefObject } from 'preact'
import type { Address as Kept } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { Choice, Menu } from '../../parts/menu.tsx'
import { usePreferences } from '../../preferences.tsx'
import { addressLines } from './address-lines.ts'
import { countryName } from './countries.ts'

export type DefaultKind = 'isShippingDefault' | 'isInvoiceDefault'
const KINDS = ['isShippingDefault', 'isInvoiceDefault'] as const

interface AddressProps {
  address: Kept
  canWrite: boolean
  pencil: RefObject<HTMLButtonElement | null>
  onEdit: () => void
  onDelete: () => void
  onDefault: (kind: DefaultKind) => void
}

/** One address as it stands on an envelope, and what it is the default for. */
export function Address({ address, canWrite, pencil, onEdit, onDelete, onDefault }: AddressProps) {
  const { say, locale } = usePreferences()
  const words = say.card.address
  const { country, phone, taxId, source, createdAt } = address
  const lines = addressLines(address, country ? countryName(locale, country) : '')
  const name = (address.line1 ?? address.city ?? '').slice(0, 60)
  const kinds = KINDS.filter((kind) => address[kind])
  return (
    <>
      <address class="card-envelope">
        <p class="card-text" dir="auto">
          {lines.join('\n')}
        </p>
        {taxId && (
          <span>
            {words.taxId}: <bdi>{taxId}</bdi>
          </span>
        )}
        {phone && (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} dir="auto">
            {phone}
          </a>
        )}
      </address>
      {kinds.length > 0 && (
        <p class="card-badges">
          {kinds.map((kind) => (
            <span key={kind} class="badge is-published">
              {words[kind]}
            </span>
          ))}
        </p>
      )}
      <div class="card-foot">
        <p class="soft">
          {words.from[source]} ·{' '}
          <time dateTime={createdAt} title={say.moment(createdAt)}>
            {say.ago(createdAt)}
          </time>
        </p>
        {canWrite && (
          <>
            <Menu
              class="card-menu"
              label={words.defaultsOf(name)}
              trigger={
                <>
                  <Icon name="more" />
                  <span class="for-readers">{words.defaultsOf(name)}</span>
                </>
              }
            >
              {KINDS.map((kind) => (
                <Choice key={kind} checked={address[kind]} onChoose={() => onDefault(kind)}>
                  {words.makeDefault[kind]}
                </Choice>
              ))}
            </Menu>
            <button type="button" class="button bare small square" ref={pencil} aria-label={words.editOf(name)} title={words.edit} onClick={onEdit}>
              <Icon name="pencil" />
            </button>
            <button type="button" class="button bare small square" aria-label={words.removeOf(name)} title={words.remove} onClick={onDelete}>
              <Icon name="trash" />
            </button>
          </>
        )}
      </div>
    </>
  )
}
