import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  title: 'Stay in the know',
  askable: 'We will tell you about news and offers right on this device. We ask for no e-mail and no other data. One click here turns it off again.',
  on: 'This device gets notifications from the shop.',
  blocked:
    'Notifications from this page are blocked in the browser. To allow them, click the icon beside the address, choose “Notifications” and then “Allow”.',
  install: 'On iPhone and iPad notifications work from a page on the home screen. Tap “Share”, then “Add to Home Screen”, and open the shop from there.',
  unsupported: 'This browser cannot show notifications. Current versions of Chrome, Edge, Firefox and Safari can.',
  topics: 'What shall we write about?',
  choose: 'Choose at least one topic.',
  failed: 'That did not work. Check the connection and try again.',
  subscribe: 'Turn notifications on',
  unsubscribe: 'Turn notifications off',
  later: 'Not now',
  close: 'Close',
}
