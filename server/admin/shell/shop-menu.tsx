import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { AddShop } from '../panels/shops/add.tsx'
import { Group } from '../parts/group.tsx'
import { Icon } from '../parts/icon.tsx'
import { Choice, Menu } from '../parts/menu.tsx'
import { Monogram } from '../parts/monogram.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from './shop.tsx'

export function ShopMenu() {
  const { say } = usePreferences()
  const { session } = useSession()
  const { shop } = useShop()
  const { route } = useLocation()
  const [isAdding, setAdding] = useState(false)
  const trigger = (
    <>
      <Monogram name={shop.name} />
      <span class="menu-name">{shop.name}</span>
      <span class="for-readers"> – {say.shops.switch}</span>
      <Icon name="down" />
    </>
  )
  return (
    <>
      <Menu class="shop-menu" label={say.shops.switch} trigger={trigger}>
        <Group label={say.shops.title}>
          {session.shops.map(({ id, name }) => (
            <Choice key={id} checked={id === shop.id} onChoose={() => id !== shop.id && route(`/admin/${id}/reviews`)}>
              <span class="menu-name">{name}</span>
            </Choice>
          ))}
        </Group>
        <hr />
        <button type="button" class="menu-item" role="menuitem" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {say.shops.add}
        </button>
      </Menu>
      {isAdding && <AddShop onClose={() => setAdding(false)} />}
    </>
  )
}
