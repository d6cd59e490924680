import { ago, day, moment } from './dates.ts'
import { account, invitation } from './en/account.ts'
import { card, customers } from './en/card.ts'
import { chat } from './en/chat.ts'
import { chatOffice } from './en/chat-office.ts'
import { collection, requests } from './en/collection.ts'
import { login, setup, shops } from './en/entry.ts'
import { imports } from './en/imports.ts'
import { inbox, integrations } from './en/integrations.ts'
import { apiKeys, audit, mails } from './en/office.ts'
import { orders } from './en/orders.ts'
import { polls } from './en/polls.ts'
import { push } from './en/push.ts'
import { keys, review } from './en/review.ts'
import { reviews } from './en/reviews.ts'
import { settings } from './en/settings.ts'
import { rights, staff } from './en/staff.ts'
import { surveys } from './en/surveys.ts'
import { scoring, tasks } from './en/tasks.ts'
import { identity, visits } from './en/tracking.ts'
import { widgets } from './en/widgets.ts'
import { personIn } from './guest.ts'
import { money } from './money.ts'
import type { Words } from './pl.ts'
import { counted } from './plural.ts'

const locale = 'en-GB'
const counting = counted(locale, { one: 'review', other: 'reviews' })
const waitingCount = counted(locale, { one: 'person is', other: 'people are' })
const characters = counted(locale, { one: 'character', other: 'characters' })

export const en: Words = {
  ago: (instant) => ago(locale, 'just now', instant),
  moment: (instant) => moment(locale, instant),
  day: (date) => day(locale, date),
  money: (minor, currency) => money(locale, minor, currency),
  number: (value) => new Intl.NumberFormat(locale).format(value),
  stars: counted(locale, { one: 'star', other: 'stars' }),
  person: personIn('Guest'),
  outOfFive: (value) => `Rated ${value} out of 5`,

  common: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    saved: 'Saved',
    undo: 'Undo',
    undone: 'Undone',
    retry: 'Try again',
    reload: 'Reload the page',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser refused to copy. Select the text and copy it by hand.',
    loading: 'Loading…',
    skip: 'Skip to content',
    crashed: 'Something broke on this page',
    crashedHelp: 'Reload the page. Everything you saved is safe.',
    outdated: 'The admin page has been updated',
    outdatedHelp: 'Reload the page to get the new version.',
    notFound: 'There is no such page',
    notFoundHelp: 'The address is incomplete or out of date.',
    goHome: 'Go to the admin page',
    show: 'Show',
    hide: 'Hide',
  },

  texts: {
    language: 'Language of the words',
    languages: { pl: 'Polish', en: 'English' },
    languageHelp: 'Where a translation is missing, the other language is shown.',
    inLanguage: (label: string, language: string) => `${label} (${language})`,
    missing: {
      pl: (names: string) => `Missing in Polish: ${names}.`,
      en: (names: string) => `Missing in English: ${names}.`,
    },
    all: 'Polish and English',
  },

  preferences: {
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'Same as system', light: 'Light', dark: 'Dark' },
    account: 'Your account',
    signOut: 'Sign out',
    shortcuts: 'Keyboard shortcuts',
  },

  nav: {
    label: 'Navigation',
    groups: { daily: 'Every day', outreach: 'Outreach', shop: 'Shop' },
    reviews: 'Reviews',
    chat: 'Chat',
    requests: 'Requests',
    orders: 'Orders',
    surveys: 'Surveys',
    visits: 'Visits',
    customers: 'Customers',
    tasks: 'Tasks',
    imports: 'Import',
    polls: 'Polls',
    push: 'Push',
    widgets: 'Widgets',
    settings: 'Settings',
    pending: (count) => `${counting(count)} to check`,
    waiting: (count) => `${waitingCount(count)} waiting`,
  },

  chat,
  login,
  setup,
  shops,
  reviews,
  review,
  settings,
  chatOffice,
  collection,
  requests,
  keys,
  rights,
  staff,
  account,
  invitation,
  apiKeys,
  identity,
  visits,
  card,
  customers,
  tasks,
  scoring,
  mails,
  audit,
  orders,
  integrations,
  inbox,
  widgets,
  polls,
  surveys,
  imports,
  push,

  rules: {
    required: 'Fill in this field.',
    tooShort: (limit) => `Too short: at least ${characters(limit)}.`,
    tooLong: (limit) => `Too long: at most ${characters(limit)}.`,
    email: 'Give an address like me@shop.example.',
    website: 'Give an address like https://shop.example.',
    wrong: 'Check this field.',
  },

  failures: {
    UNREACHABLE: 'No connection to the server. Check your network and try again.',
    UNKNOWN: 'The server answered with an error. Try again in a moment.',
    LOGIN_REFUSED: 'Wrong e-mail or password.',
    TOO_MANY_ATTEMPTS: 'Too many tries. Wait a moment.',
    TOO_MANY_REQUESTS: 'Too many requests at once. Wait a moment.',
    SESSION_REQUIRED: 'Your session has ended. Sign in again.',
    CSRF_REFUSED: 'The session has changed in another tab. Reload the page.',
    SETUP_REFUSED: 'The link is wrong or used up. Restart the server to get a new one.',
    NOT_ALLOWED: 'Your role does not allow this.',
    SHOP_NOT_FOUND: 'There is no such shop, or you have no access to it.',
    REVIEW_NOT_FOUND: 'There is no such review.',
    REVIEW_STATUS_CONFLICT: 'Only a published review can be answered.',
    REPLY_NOT_FOUND: 'The reply has been withdrawn already.',
    KEY_NOT_FOUND: 'There is no such key.',
    VALIDATION_FAILED: 'Correct the marked fields.',
    EMAIL_TAKEN: 'Another account already has this e-mail.',
    LAST_KEY: 'This is the only live key. Add a new one first.',
    SECRET_KEY_NOT_FOUND: 'There is no such live key.',
    MEMBER_NOT_FOUND: 'This person is no longer in the team.',
    LAST_OWNER: 'This is the only owner. Name another one first.',
    ALREADY_MEMBER: 'This person works in the shop already.',
    ALREADY_INVITED: 'This person is invited already. Send the invitation again.',
    INVITATION_NOT_FOUND: 'This invitation is gone.',
    INVITATION_REFUSED: 'The invitation was used or withdrawn, or has expired.',
    INVITATION_FOR_ANOTHER: 'This invitation was sent to another address.',
    ACCOUNT_EXISTS: 'There is an account with this address. Reload the page and sign in.',
    PASSWORD_WRONG: 'This is not your present password.',
    SESSION_NOT_FOUND: 'This session is gone.',
    REQUEST_NOT_FOUND: 'There is no such request.',
    REQUEST_STATE_CONFLICT: 'Somebody has changed this request already. Reload the page.',
    MAIL_NOT_FOUND: 'There is no such mail.',
    ORDER_NOT_FOUND: 'There is no such order.',
    DELIVERY_NOT_FOUND: 'This message is gone.',
    DELIVERY_NOT_FAILED: 'This message need not be read again.',
    INTEGRATION_NOT_FOUND: 'This integration is disconnected already.',
    SECRET_REQUIRED: 'Give the secret that Shopify signs with.',
    POLL_NOT_FOUND: 'There is no such poll.',
    POLL_FROZEN: 'Somebody has voted, so the question and the answers stay as they are.',
    POLL_STATE_CONFLICT: 'The state of the poll has just changed. Reload the page.',
    POLL_OVER: 'The end of this poll has passed. Set a later one.',
    POLL_IMAGE_NOT_FOUND: 'The picture is gone. Add it once more.',
    PHOTO_TOO_LARGE: 'The picture is too large: 12 MB at most.',
    PHOTO_TYPE_REFUSED: 'This is no JPEG, PNG, WebP or AVIF picture.',
    PHOTO_TOO_MANY_PIXELS: 'The picture has too many pixels.',
    PHOTO_BROKEN: 'The file of the picture is damaged.',
    CONVERSATION_TAKEN: 'Somebody else leads this conversation already.',
    CONVERSATION_CLOSED: 'The conversation is closed. Take it up again.',
    CONVERSATION_OPEN: 'The conversation is not closed.',
    NO_FREE_PLACE: 'There is no free place. End a conversation, or have more places.',
    MESSAGE_NOT_FOUND: 'There is no such message, or it is not yours.',
    IMAGES_NOT_TAKEN: 'No pictures are sent in this chat.',
    CHAT_NOT_FOUND: 'There is no such chat.',
    CHAT_IN_USE: 'The chat has open conversations. End them first.',
    NOT_A_CONSULTANT: 'One of those chosen may no longer serve chats. Reload the page.',
    CANNED_REPLY_NOT_FOUND: 'This reply is gone.',
    SHORTCUT_TAKEN: 'Another reply has this shortcut.',
    CHAT_BLOCK_NOT_FOUND: 'This block is gone.',
    CONVERSATION_NOT_FOUND: 'There is no such conversation, or you do not answer in its chat.',
    PRODUCT_NOT_FOUND: 'There is no such product.',
    CUSTOMER_NOT_FOUND: 'There is no such customer.',
    VISITOR_NOT_FOUND: 'Nothing is known of this person yet.',
    NOTE_NOT_FOUND: 'This note is gone.',
    TAG_NOT_FOUND: 'This customer no longer has this tag.',
    TASK_NOT_FOUND: 'This task is gone.',
    TOO_MANY_TAGS: 'Too many tags. Remove one and try again.',
    EMAIL_INVALID: 'This is not an e-mail address.',
    PHONE_INVALID: 'This is not a phone number.',
    CONTACT_TAKEN: 'Another customer is known by this address or number.',
    SURVEY_NOT_FOUND: 'There is no such survey.',
    SURVEY_NOT_ACTIVE: 'This survey is not active now.',
    SURVEY_STATE_CONFLICT: 'The state of the survey has just changed. Reload the page.',
    SURVEY_KIND_FIXED: 'This question has answers, so its kind cannot be changed. Add a new question.',
    SURVEY_RESPONSE_NOT_FOUND: 'There are no such answers.',
    IMPORT_NOT_FOUND: 'There is no such import.',
    PUSH_MESSAGE_NOT_FOUND: 'There is no such message.',
    PUSH_MESSAGE_NOT_READY: 'The message has just changed its state. Reload the page.',
    PUSH_MESSAGE_TOO_LONG: 'The message is too long. Shorten the text or the address.',
    PUSH_TOPIC_NOT_FOUND: 'There is no such topic any more.',
    PUSH_SUBSCRIPTION_NOT_FOUND: 'The shop knows no such device.',
    PUSH_ENDPOINT_REFUSED: 'The push service of this browser is not on the list of allowed ones.',
    PUSH_KEYS_INVALID: 'The browser gave keys that are wrong.',
    PUSH_KEY_UNKNOWN: 'The shop’s key has changed. Reload the page.',
    IMPORT_NOT_READY: 'The import has just changed its state. Reload the page.',
    IMPORT_FILE_EMPTY: 'The file is empty.',
    IMPORT_FILE_TOO_LARGE: 'The file is too large. Split it.',
  },
}
