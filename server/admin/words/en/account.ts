import type { Words } from '../pl.ts'
import { counted } from '../plural.ts'

const sessions = counted('en', { one: 'other session', other: 'other sessions' })

export const account: Words['account'] = {
  title: 'My account',
  password: 'Password',
  current: 'Present password',
  next: 'New password',
  change: 'Change the password',
  changed: 'Password changed. The other sessions have ended.',
  changeHelp: 'A new password signs out all other browsers.',
  sessions: 'Where you are signed in',
  sessionsFailed: 'The sessions could not be loaded',
  unknownBrowser: 'Unknown browser',
  isThis: 'this browser',
  since: (when) => `signed in ${when}`,
  seen: (when) => `last seen ${when}`,
  end: 'Sign out',
  endOf: (browser) => `Sign out: ${browser}`,
  ended: 'Session ended',
  endOthers: 'Sign out all others',
  endedOthers: (count) => `${sessions(count)} ended`,
}

export const invitation: Words['invitation'] = {
  title: (shop) => `Invitation to the team of ${shop}`,
  opening: 'Invitation to a team',
  role: (role) => `Your role: ${role}.`,
  newAccount: (email) => `Create an account for ${email}.`,
  name: 'Full name',
  password: 'Password',
  accept: 'Create the account and join',
  signIn: (email) => `You have an account ${email} already. Sign in to join.`,
  join: 'Join the team',
  joinAs: (email) => `You are signed in as ${email}.`,
  another: (email) => `This invitation is for ${email}. Sign out and follow the link again.`,
  refused: 'This invitation no longer works',
  refusedHelp: 'It was used or withdrawn, or 7 days have passed. Ask for a new one.',
  joined: (shop) => `Welcome to the team of ${shop}`,
}
