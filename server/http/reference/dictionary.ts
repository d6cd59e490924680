import { ASKING_WORDS } from './dictionary.asking.ts'
import { CHAT_WORDS } from './dictionary.chat.ts'
import { CUSTOMER_WORDS } from './dictionary.customers.ts'

type Words = Record<string, readonly unknown[]>

const SHOP = '0a9d1c52-6f0b-4c1e-8f57-2d6c3b7e9a10'
const ID = '7c1e9a64-2f3b-4d58-b0a6-9e5d4c3b2a17'
const PUBLISHABLE = 'pk_example_kubek'
const SECRET = 'sk_example_not_a_key'
const CURSOR = 'WzE3NzM0ODA0MTMwMDAsMTc3MzQ4MDQxMzAwMCwiN2MxZTlhNjQiXQ'
const TOKEN = 'example.token.of-nobody'

/**
 * What the fields of examples hold, in the shop „Kubek i Spółka”: by `Owner.field`, where the owner is a named shape, the field around
 * or the noun of the path, else by `field`. The first that fits the field's schema is taken.
 */
const WORDS: Words = {
  // Who
  id: [ID],
  'Product.id': ['kubek-polny'],
  'product.id': ['kubek-polny'],
  'Shop.id': [SHOP],
  'ShopData.id': [SHOP],
  name: ['Kubek Polny'],
  'Shop.name': ['Kubek i Spółka'],
  'ShopData.name': ['Kubek i Spółka'],
  'shop.name': ['Kubek i Spółka'],
  'config.name': ['Kubek i Spółka'],
  'user.name': ['Anna Kubecka'],
  'actor.name': ['Anna Kubecka'],
  'setup.name': ['Anna Kubecka'],
  'Member.name': ['Piotr Nowak'],
  'invitation.name': ['Piotr Nowak'],
  'SecretKey.name': ['Magazyn (ERP)'],
  'Integration.name': ['Sklep na WooCommerce'],
  firstName: ['Zofia'],
  lastName: ['Wiśniewska'],
  author: ['Zofia'],
  email: ['zofia@poczta.example'],
  'user.email': ['anna@kubek.example'],
  'session.email': ['anna@kubek.example'],
  'setup.email': ['anna@kubek.example'],
  'Member.email': ['piotr@kubek.example'],
  'Invitation.email': ['piotr@kubek.example'],
  'invitation.email': ['piotr@kubek.example'],
  to: ['piotr@kubek.example'],
  phone: ['+48 600 000 000'],
  invitedBy: ['Anna Kubecka'],
  who: ['Anna Kubecka'],
  browser: ['Firefox, Windows'],

  // Signing in
  password: ['dwanascie-znakow-lub-wiecej'],
  current: ['dotychczasowe-haslo'],
  token: [TOKEN],
  csrf: [TOKEN],
  visitor: [TOKEN],
  form: [TOKEN],
  key: [PUBLISHABLE],
  secret: [SECRET],
  'Integration.secret': ['example-webhook-secret'],
  'integration.secret': ['example-webhook-secret'],
  ending: ['k3Yz'],
  rights: [['reviews.read', 'orders.write']],
  'Shop.rights': [['reviews.read', 'reviews.moderate', 'orders.read']],
  'Member.rights': [['reviews.read', 'catalog.read', 'settings.read', 'orders.read', 'staff.read', 'audit.read']],
  owner: [['reviews.read', 'reviews.moderate', 'staff.manage']],
  manager: [['reviews.read', 'reviews.moderate']],
  consultant: [['reviews.read', 'orders.read']],
  viewer: [['reviews.read']],
  grantable: [['reviews.read', 'reviews.moderate', 'orders.write']],
  granted: [['audit.read']],
  withheld: [['orders.read']],
  role: ['consultant'],
  'Shop.role': ['owner'],
  ended: [2],
  hours: [24],
  origins: [['https://kubek.example']],
  website: ['https://kubek.example'],

  // Addresses
  url: ['https://kubek.example/kubki/kubek-polny'],
  'Integration.url': [`https://opinie.kubek.example/hooks/${ID}`],
  imageUrl: ['https://kubek.example/zdjecia/kubek-polny.jpg'],
  'params.key': [ID],
  'v1.shop': [PUBLISHABLE],
  shop: [SHOP, 'Kubek i Spółka'],
  'look.shop': ['Kubek i Spółka'],
  after: [CURSOR],
  next: [CURSOR],
  q: ['kubek'],

  // Reviews
  product: ['kubek-polny'],
  products: ['kubek-polny,kubek-dwa-lyki'],
  review: [ID],
  reviews: [[ID]],
  stars: [5],
  title: ['Piękny i ciężki'],
  text: ['Trzyma ciepło dłużej niż poprzedni, a ucho jest wygodne. Doszedł dobrze zapakowany.'],
  'Reply.text': ['Dziękujemy! Cieszymy się, że kubek dobrze służy.'],
  'Mail.text': ['Anna Kubecka zaprasza do pracy w sklepie Kubek i Spółka.'],
  'mail.text': ['Anna Kubecka zaprasza do pracy w sklepie Kubek i Spółka.'],
  status: ['published'],
  'OwnReview.status': ['pending'],
  rejectionReason: [null],
  what: ['published'],
  'ReviewEvent.reason': [null],
  reason: ['spam'],
  delivery: [5],
  service: [4],
  asDescribed: [5],
  count: [166],
  mean: [4.7],
  histogram: [[2, 1, 4, 31, 128]],
  helpful: [12],
  unhelpful: [1],
  own: ['helpful'],
  pending: [3],
  published: [166],
  rejected: [2],
  deleted: [1],
  sentimentScore: [0.82],
  source: ['page'],
  readyIn: [2000],
  width: [1600],
  height: [1200],
  changed: [[ID]],
  code: ['REVIEW_STATUS_CONFLICT'],
  needed: [false],
  signedIn: [false],
  hasAccount: [false],
  snippet: [
    '<section class="kontuar-snippet" lang="pl"><h2>Opinie</h2><p>4,7 z 5 · 166 opinii</p><ul>…</ul></section><script type="application/ld+json">{"@context":"https://schema.org/","@type":"Product","name":"Kubek Polny","aggregateRating":{"@type":"AggregateRating","ratingValue":4.7,"bestRating":5,"worstRating":1,"ratingCount":166}}</script>',
  ],

  // Orders
  external: ['1042'],
  externalId: ['1042'],
  number: ['1042'],
  rawStatus: ['completed'],
  'Order.status': ['delivered'],
  'order.status': ['delivered'],
  currency: ['PLN'],
  totalMinor: [17800],
  refundedMinor: [0],
  unitMinor: [8900],
  quantity: [2],
  productId: ['kubek-polny'],
  variantId: ['kubek-polny-zielony'],
  sku: ['KUB-POL-01'],
  customer: [ID],
  'customer.id': ['4711'],
  placedAt: ['2026-03-02T18:04:00.000Z'],
  paidAt: ['2026-03-02T18:05:12.000Z'],
  deliveredAt: ['2026-03-05T11:40:00.000Z'],
  cancelledAt: [null],
  updatedAt: ['2026-03-05T11:41:00.000Z'],

  photo: [ID],
  small: ['(bytes)'],
  large: ['(bytes)'],
  'OwnPhoto.key': [TOKEN],
  'photo.key': [TOKEN],
  verified: [120],
  sent: [40],
  answered: [12],

  // The catalogue
  description: ['Kremowy kubek z makami i chabrami malowanymi ręcznie pod szkliwem. Mieści 300 ml.'],
  brand: ['Kubek i Spółka'],
  category: ['Kubki'],
  gtin: ['5901234123457'],
  mpn: ['KUB-POL-01'],

  // When
  createdAt: ['2026-03-14T09:26:53.000Z'],
  publishedAt: ['2026-03-14T10:02:00.000Z'],
  editedAt: ['2026-03-15T08:00:00.000Z'],
  revokedAt: [null],
  'SecretKey.expiresAt': [null],
  expiresAt: ['2026-03-21T09:26:53.000Z'],
  from: ['2026-03-01T00:00:00.000Z'],
  until: ['2026-04-01T00:00:00.000Z'],

  // Imports
  'columns.used': [['name', 'price']],
  'columns.ignored': [['stock']],
  'columns.consents': [['newsletter']],
  'columns.dropped': [['password']],
  rejects: ['line;field;rule\r\n7;price;invalid_format\r\n'],

  // Visits
  seed: ['a-random-text-of-the-browser'],
  events: [[{ id: 'Vb3x0pQk2mLs', type: 'product', age: 1200, url: 'https://kubek.example/kubki/kubek-polny', product: 'kubek-polny' }]],
  'Visit.order': ['1042'],
  'customer.name': ['Zofia Wiśniewska'],
  address: ['203.0.113.0'],
  field: ['body.events.0.url'],
  consultants: [[ID]],
  proactive: [[{ id: 'koszyk', text: { pl: 'Pomóc w zamówieniu?' }, urls: ['/koszyk*'], seconds: 30, cartMinor: null }]],
  'chat.events': [[{ s: 7, k: 'conversation', d: { conversation: ID }, by: null, key: null, at: '2026-03-14T09:26:53.000Z' }]],
  'responses.csv': ['Rozpoczęta;Zakończona;Na ile prawdopodobne jest, że polecisz nasz sklep znajomym?\r\n2026-03-14T09:26:53.000Z;;9\r\n'],
  ...ASKING_WORDS,
  ...CUSTOMER_WORDS,
  ...CHAT_WORDS,
}

/** What the keys of records are, by the field that holds the record. */
export const KEYS: Record<string, string[]> = {
  ratings: ['kubek-polny'],
  d: ['text'],
  details: ['number'],
  headers: ['x-wc-webhook-topic'],
  any: ['kubek-polny'],
}

/** What a field is given that has no word of its own, by how its name ends. */
const ENDINGS: [RegExp, unknown[]][] = [
  [/(^|[a-z])(url|href)$/i, ['https://kubek.example/']],
  [/(^|[a-z])email$/i, ['zofia@poczta.example']],
  [/name$/i, ['Kubek Polny']],
  [/(Id|By)$/, [ID]],
  [/Ids$/, [[ID]]],
  [/Minor$/, [8900]],
]

/** What may stand in a field, the most fitting first. */
export function candidates(field: string, owners: string[]): readonly unknown[] {
  const own = owners.flatMap((owner) => WORDS[`${owner}.${field}`] ?? [])
  const ids = owners.includes('params') ? [ID] : []
  return [...own, ...(WORDS[field] ?? []), ...ids, ...ENDINGS.flatMap(([ending, values]) => (ending.test(field) ? values : []))]
}

/** Optional fields that no example shows, as `Owner.field`. */
export const LEFT_OUT: readonly string[] = ['Review.website', 'body.cancelledAt']
