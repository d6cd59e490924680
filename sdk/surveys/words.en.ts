import type { Key } from './words.pl.ts'

export const words: Record<Key, string> = {
  shown: 'The survey is shown, or comes up now.',
  unknown: 'No active survey has this id.',
  tag: 'The survey is shown only where the page has its element <kontuar-survey>.',
  mail: 'The survey is sent by mail alone.',
  early: 'The survey starts {until}.',
  over: 'The time of the survey is over.',
  page: 'The address of this page fits none of the survey’s addresses.',
  answered: 'This person has answered, and the survey does not ask again.',
  cooldown: 'The cooldown of this survey lasts until {until}.',
  global: 'The cooldown between the shop’s surveys lasts until {until}.',
  share: 'The lot did not fall on this person: the survey is shown to a share of visitors.',
  turn: 'A survey that waits longer comes first, until {until} at the latest.',
  'busy chat': 'A chat is open on the page.',
  'busy page': 'A question for consent is open on the page.',
  'busy survey': 'Another survey is on the page.',
  'busy poll': 'A poll is open on the page.',
  seconds: 'The survey waits for the time on the page, until {until}.',
  leaving: 'The survey waits until somebody is about to leave the page.',
  chat: 'The survey waits for the end of a chat.',
  order: 'The survey waits for an order to be placed on this page.',
}
