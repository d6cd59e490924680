import type { ComponentChildren } from 'preact'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { Stars } from '../../parts/stars.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Feeling } from './feeling.tsx'

export function Facts({ review }: { review: StaffReview }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const { product, email, details, publishedAt, source } = review
  const sources: Record<string, string> = say.review.sources
  const ratings: Record<string, string> = say.review.rating
  return (
    <section class="facts" aria-labelledby="facts">
      <h2 id="facts">{say.review.details}</h2>
      <dl>
        <Fact name={say.review.product}>
          {product ? (
            <a href={`/admin/${shop.id}/reviews?status=all&product=${encodeURIComponent(product.id)}`}>{product.name ?? product.id}</a>
          ) : (
            say.reviews.aboutShop
          )}
        </Fact>
        <Fact name={say.review.author}>
          <bdi>{review.author}</bdi>
        </Fact>
        <Fact name={say.review.email}>{email ? <Address review={review} /> : <span class="soft">{say.review.noEmail}</span>}</Fact>
        <Fact name={say.review.purchase}>{review.verified ? say.review.verified : <span class="soft">{say.review.unverified}</span>}</Fact>
        <Fact name={say.reviews.sentiment}>
          <Feeling review={review} />
        </Fact>
        <Fact name={say.review.source}>{sources[source] ?? source}</Fact>
        <Fact name={say.review.created}>
          <time dateTime={review.createdAt}>{say.moment(review.createdAt)}</time>
        </Fact>
        {publishedAt && review.status === 'published' && (
          <Fact name={say.review.published}>
            <time dateTime={publishedAt}>{say.moment(publishedAt)}</time>
          </Fact>
        )}
        {review.helpful + review.unhelpful > 0 && <Fact name={say.review.helpful}>{say.review.helpfulCounts(review.helpful, review.unhelpful)}</Fact>}
      </dl>
      {Object.keys(details).length > 0 && (
        <>
          <h3>{say.review.ratings}</h3>
          <dl>
            {Object.entries(details).map(([name, value]) => (
              <Fact key={name} name={ratings[name] ?? name}>
                <Stars value={value} />
              </Fact>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function Address({ review: { email, confirmedAt, waitsForEmail } }: { review: StaffReview }) {
  const { say } = usePreferences()
  return (
    <>
      <a href={`mailto:${email}`}>{email}</a>
      {confirmedAt && <span class="soft"> · {say.review.confirmed(say.day(confirmedAt))}</span>}
      {waitsForEmail && <span class="soft"> · {say.review.unconfirmed}</span>}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
