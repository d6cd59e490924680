import type { Words } from '../pl.ts'
import { counted } from '../plural.ts'

const minutes = counted('en', { one: 'minute', other: 'minutes' })

export const identity: Words['identity'] = {
  title: 'Identity secret',
  help: 'The shop’s back end signs a token of the customer who is logged in with it, and the page hands it to kontuar.identify(token). Nothing else makes an anonymous guest a known customer.',
  add: 'Create a secret…',
  addAsk: 'Create an identity secret?',
  addHelp: 'From then on the shop’s pages can say who is logged in.',
  addSubmit: 'Create the secret',
  rotate: 'Rotate the secret…',
  rotateAsk: 'Rotate the identity secret?',
  rotateHelp: 'You get a new secret. If the old one leaked, end it at once; otherwise leave yourself time to replace it.',
  rotateSubmit: 'Rotate the secret',
  keepFor: 'The old secret works for',
  before: (moment) => `the one before works until ${moment}`,
  shown: 'Here is the identity secret',
  shownHelp: 'Copy it to the shop’s server now. It is not shown again.',
}

export const visits: Words['visits'] = {
  title: 'Visits',
  help: 'Visits of people who agreed to have them counted. A new one begins after 30 idle minutes.',
  failed: 'The visits could not be loaded',
  none: 'There are no visits yet',
  noneHelp: 'They appear once the shop’s page asks for consent and calls kontuar.consent({ tracking: true }).',
  noneOf: 'There are no such visits',
  noneOfHelp: 'This customer has not visited the shop yet, or the visits were deleted.',
  all: 'Show all visits',
  ofOne: 'Visits of one person only',
  who: 'Who',
  onlyThese: (who) => `Show only the visits of this person: ${who}`,
  entered: 'Entered',
  address: 'IP address',
  start: 'First page',
  left: 'Left',
  end: 'Last page',
  duration: 'Duration',
  minutes: (count) => (count === 0 ? 'under a minute' : minutes(count)),
  pages: 'Page views',
  cart: 'Cart',
  purchase: 'Purchase',
  erased: 'erased',
  noCart: 'empty',
  noPurchase: 'none',
  more: 'Load older ones',
}
