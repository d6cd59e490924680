import type { ComponentChildren } from 'preact'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Part } from '../card/part.tsx'

/** What a customer keeps looking at, and what they have. */
export function CustomerProducts({ customer }: { customer: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const words = say.customers
  const loaded = useLoaded([customer], (signal) => call('GET /api/shops/:shop/customers/:customer/products', { params: { shop: shop.id, customer } }, signal))
  return (
    <div class="contact-card">
      <Wait on={loaded} title={words.productsFailed}>
        {({ viewed, bought }) => (
          <div class="card-columns">
            <Part title={words.viewed}>
              <Lines none={words.noViewed}>
                {viewed.map(({ product, times, at }) => (
                  <Line key={product.id} name={product.name} count={words.times(times)} at={at} />
                ))}
              </Lines>
            </Part>
            <Part title={words.bought}>
              <Lines none={words.noBought}>
                {bought.map(({ product, pieces, at }) => (
                  <Line key={product.id} name={product.name} count={words.pieces(pieces)} at={at} />
                ))}
              </Lines>
            </Part>
          </div>
        )}
      </Wait>
    </div>
  )
}

const Lines = ({ none, children }: { none: string; children: ComponentChildren[] }) =>
  children.length === 0 ? <p class="soft">{none}</p> : <ul class="card-rows">{children}</ul>

function Line({ name, count, at }: { name: string; count: string; at: string }) {
  const { say } = usePreferences()
  return (
    <li class="card-row">
      <div class="card-what">
        <span dir="auto">{name}</span>
        <time class="soft" dateTime={at} title={say.moment(at)}>
          {say.day(at)}
        </time>
      </div>
      <span class="card-sum">{count}</span>
    </li>
  )
}
