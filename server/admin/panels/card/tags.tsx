import { useId, useState } from 'preact/hooks'
import type { Tag } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Change, type Known, useAttempt } from './card.ts'
import { Part } from './part.tsx'

/** As the server takes it. */
const LONGEST = 40

/** Tags, given by typing: what the shop has already is offered, anything else is made. */
export function Tags({ card: { customer, tags }, change }: { card: Known; change: Change }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const attempt = useAttempt()
  const [name, setName] = useState('')
  const [known, setKnown] = useState<Tag[]>()
  const list = useId()
  const words = say.card
  const params = { shop: shop.id, customer: customer.id }
  const canWrite = may('customers.write')

  const offer = async () => {
    if (!known) setKnown((await attempt(() => call('GET /api/shops/:shop/customer-tags', { params: { shop: shop.id } })))?.tags)
  }
  const add = async (name: string) => {
    const tag = await attempt(() => call('POST /api/shops/:shop/customers/:customer/tags', { params, body: { name } }))
    if (!tag) return
    change(({ tags }) => ({ tags: [...tags.filter(({ id }) => id !== tag.id), tag] }))
    setName('')
    setKnown(undefined)
  }
  const remove = async (tag: Tag) => {
    const isDone = await attempt(async () => {
      await call('DELETE /api/shops/:shop/customers/:customer/tags/:tag', { params: { ...params, tag: tag.id } })
      return true
    })
    if (!isDone) return
    change(({ tags }) => ({ tags: tags.filter(({ id }) => id !== tag.id) }))
    notify({ text: words.tagRemoved(tag.name), undo: () => add(tag.name) })
  }

  return (
    <Part title={words.tags}>
      {tags.length === 0 ? (
        <p class="soft">{words.noTags}</p>
      ) : (
        <ul class="card-tags">
          {tags.map((tag) => (
            <li key={tag.id} class="card-tag">
              <span dir="auto">{tag.name}</span>
              {canWrite && (
                <button type="button" aria-label={words.removeTag(tag.name)} onClick={() => remove(tag)}>
                  <Icon name="cross" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && (
        <form
          class="card-add"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) add(name.trim())
          }}
        >
          <input
            class="control"
            aria-label={words.newTag}
            placeholder={words.newTag}
            maxLength={LONGEST}
            autocomplete="off"
            list={list}
            value={name}
            onFocus={offer}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <datalist id={list}>
            {known?.map((tag) => (
              <option key={tag.id} value={tag.name} />
            ))}
          </datalist>
          <button type="submit" class="button square" aria-label={words.addTag} title={words.addTag}>
            <Icon name="plus" />
          </button>
        </form>
      )}
    </Part>
  )
}
