import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { products as catalogue } from '../../catalog/table.ts'
import { type Reply, type Review, reviews } from '../table.ts'
import { publishedReviews } from './published.ts'
import { summaryOf } from './statistics.ts'

/** Reviews that stand in the markup; search engines ask for some, not for all. */
const SHOWN = 5

const WORDS = {
  pl: {
    title: 'Opinie',
    reply: 'Odpowiedź sklepu',
    of: (mean: string) => `${mean} z 5`,
    plural: { one: 'opinia', few: 'opinie', many: 'opinii', other: 'opinii' },
  },
  en: {
    title: 'Reviews',
    reply: 'Reply from the shop',
    of: (mean: string) => `${mean} of 5`,
    plural: { one: 'review', few: 'reviews', many: 'reviews', other: 'reviews' },
  },
}

export interface SnippetQuery {
  shopId: string
  product: string
  /** Whose reviews: the product's own and its variants'. */
  products: string[]
  locale: 'pl' | 'en'
}

/** Ready HTML and JSON-LD of a product's reviews for the shop's own template; empty while there are none. */
export async function snippet(db: Reader, { shopId, product, products, locale }: SnippetQuery): Promise<string> {
  const of = { shopId, subject: 'product' as const, product }
  const { count, mean } = await summaryOf(db, of, products)
  if (count === 0 || mean === null) return ''
  const { rows } = await publishedReviews(db, { ...of, products, sort: 'helpful', limit: SHOWN })
  const published = and(eq(reviews.shopId, shopId), eq(reviews.subject, 'product'), inArray(reviews.product, products), eq(reviews.status, 'published'))
  const written = await db.$count(reviews, and(published, ne(reviews.text, '')))
  const [known] = await db
    .select()
    .from(catalogue)
    .where(and(eq(catalogue.shopId, shopId), eq(catalogue.id, product)))
  const html = toHtml(rows, count, mean, locale)
  return known ? html + toJsonLd({ ...known, rows, count, mean, written }) : html
}

interface Row {
  review: Review
  reply: Reply | null
}

function toHtml(rows: Row[], count: number, mean: number, locale: 'pl' | 'en') {
  const { title, of, plural, reply: answered } = WORDS[locale]
  const noun = plural[new Intl.PluralRules(locale).select(count) as keyof typeof plural] ?? plural.other
  const decimal = mean.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const items = rows.map(({ review: { stars, title: heading, text, author, createdAt }, reply }) => {
    const day = createdAt.toISOString().slice(0, 10)
    const head = heading && `<h3>${escapeHtml(heading)}</h3>`
    const body = text && `<p>${escapeHtml(text)}</p>`
    const answer = reply?.text ? `<p>${answered}: ${escapeHtml(reply.text)}</p>` : ''
    return `<li><p>${of(String(stars))}</p>${head}${body}<p>${escapeHtml(author)}, <time datetime="${day}">${day}</time></p>${answer}</li>`
  })
  return `<section class="kontuar-snippet" lang="${locale}"><h2>${title}</h2><p>${of(decimal)} · ${count} ${noun}</p><ul>${items.join('')}</ul></section>`
}

interface LdInput {
  name: string
  url: string | null
  imageUrl: string | null
  rows: Row[]
  count: number
  mean: number
  /** Reviews with a text; stars alone are ratings, not reviews. */
  written: number
}

/** schema.org Product: never the shop itself, whose own stars search engines do not take from its own pages. */
function toJsonLd({ name, url, imageUrl, rows, count, mean, written }: LdInput) {
  const rating = {
    '@type': 'AggregateRating',
    ratingValue: mean,
    bestRating: 5,
    worstRating: 1,
    ratingCount: count,
    ...(written > 0 && { reviewCount: written }),
  }
  const review = rows
    .filter(({ review: { text } }) => text !== '')
    .map(({ review: { stars, title, text, author, createdAt } }) => ({
      '@type': 'Review',
      author: { '@type': 'Person', name: author },
      datePublished: createdAt.toISOString().slice(0, 10),
      ...(title && { name: title }),
      reviewBody: text,
      reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5, worstRating: 1 },
    }))
  const product = {
    '@context': 'https://schema.org/',
    '@type': 'Product',
    name,
    ...(url && { url }),
    ...(imageUrl && { image: imageUrl }),
    aggregateRating: rating,
    ...(review.length > 0 && { review }),
  }
  return `<script type="application/ld+json">${JSON.stringify(product).replace(/[<>&\u2028\u2029]/g, unicode)}</script>`
}

const unicode = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
