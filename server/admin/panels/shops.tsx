import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Monogram } from '../parts/monogram.tsx'
import { Screen } from '../parts/screen.tsx'
import { useBeforePaint } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { Gate } from './gate.tsx'
import { AddShop } from './shops/add.tsx'
import './shops.css'

/** The choice of a shop; with a single one there is nothing to choose. */
export function Shops() {
  const { say } = usePreferences()
  const { session } = useSession()
  const { route } = useLocation()
  const [isAdding, setAdding] = useState(false)
  const [first, ...others] = session.shops
  const only = first && others.length === 0 ? first.id : undefined

  useBeforePaint([only], () => {
    if (only) route(`/admin/${only}/reviews`, true)
  })
  if (only) return null

  const add = (
    <button type="button" class="button" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {say.shops.add}
    </button>
  )
  return (
    <Gate>
      <Screen title={say.shops.title}>
        {first ? (
          <>
            <ul class="shops">
              {session.shops.map(({ id, name, website, role }) => (
                <li key={id}>
                  <a class="shop" href={`/admin/${id}/reviews`}>
                    <Monogram name={name} />
                    <span class="shop-name">
                      {name}
                      <span class="soft">
                        {website.replace(/^https?:\/\//, '')} · {say.shops.roles[role]}
                      </span>
                    </span>
                    <Icon name="right" />
                  </a>
                </li>
              ))}
            </ul>
            {add}
          </>
        ) : (
          <Empty icon="plus" title={say.shops.none} help={say.shops.noneHelp}>
            {add}
          </Empty>
        )}
      </Screen>
      {isAdding && <AddShop onClose={() => setAdding(false)} />}
    </Gate>
  )
}
