import type { Words } from '../pl.ts'
import { counted } from '../plural.ts'

const characters = counted('en', { one: 'character', other: 'characters' })
const seconds = counted('en', { one: 'second', other: 'seconds' })
const minutes = counted('en', { one: 'minute', other: 'minutes' })

export const login: Words['login'] = {
  title: 'Sign in',
  again: 'Your session has ended',
  againHelp: 'Sign in again to go on exactly where you were.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitIn: (left) => `Sign in (${left} s)`,
  wait: (left) => `Too many tries. Try again in ${left < 90 ? seconds(left) : minutes(Math.ceil(left / 60))}.`,
}

export const setup: Words['setup'] = {
  title: 'First run',
  help: "Create the owner's account and the first shop. It takes a minute.",
  token: 'Code from the link',
  tokenHelp: 'When it started, the server printed a link /admin/setup#… Paste the part after # here.',
  you: 'You',
  name: 'Full name',
  email: 'E-mail',
  emailHelp: 'You will sign in with it.',
  password: 'Password',
  passwordHelp: 'At least 12 characters. A few random words make a good password.',
  passwordLeft: (left) => `${characters(left)} to go.`,
  passwordFine: 'Long enough.',
  shop: 'Shop',
  submit: 'Create account and shop',
  done: 'This install already has an owner',
  doneHelp: 'The link works only once. Sign in to your account.',
  needed: 'This install is waiting for its owner',
  neededHelp: 'Open the link that the server printed when it started, or paste its code.',
}

export const shops: Words['shops'] = {
  title: 'Choose a shop',
  switch: 'Switch shop',
  add: 'Add a shop',
  addHelp: 'A new shop has its own reviews, keys and settings.',
  none: 'You have no shop yet',
  noneHelp: 'Add the first one to start collecting reviews.',
  unknown: 'There is no such shop',
  unknownHelp: 'It does not exist, or you have no access to it.',
  name: 'Shop name',
  website: 'Website',
  websiteHint: 'https://shop.example',
  locale: 'Shop language',
  localeHelp: 'Shoppers see this language unless the page names another.',
  locales: { pl: 'Polish', en: 'English' },
  added: (name) => `${name} has been added`,
  roles: { owner: 'owner', manager: 'manager', consultant: 'consultant', viewer: 'viewer' },
}
