// Measures how often the words of a review are understood. English: the sentences of the npm package `sentiment` (UCI "Sentiment Labelled
// Sentences", read where they are installed). Polish: 300 sentences of our own. `--errors` prints those that may be looked at: the even ones.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feelText } from '../../server/modules/reviews/sentiment/feel.ts'

interface Sentence {
  text: string
  label: 'positive' | 'neutral' | 'negative'
}

interface Tally {
  sentences: number
  decided: number
  right: number
}

const require = createRequire(process.env.SENTIMENT_FIXTURES ?? import.meta.url)
const showsErrors = process.argv.includes('--errors')
const only = process.argv.find((argument) => /^(pl|amazon|imdb|yelp)$/.test(argument))

function english(set: string): Sentence[] {
  const sentences = require(`sentiment/test/fixtures/${set}.json`) as Array<{ text: string; class: 0 | 1 }>
  return sentences.map((sentence) => ({ text: sentence.text, label: sentence.class === 1 ? 'positive' : 'negative' }))
}

const polish = (): Sentence[] => JSON.parse(readFileSync(new URL('sentiment.pl.json', import.meta.url), 'utf8'))

/** A neutral sentence may be called neutral; where there is none, `neutral` is no answer. */
function measure(sentences: Sentence[], locale: string, half: 'all' | 'even' | 'odd'): Tally {
  const hasNeutral = sentences.some(({ label }) => label === 'neutral')
  const tally: Tally = { sentences: 0, decided: 0, right: 0 }
  for (const [index, { text, label }] of sentences.entries()) {
    if (half !== 'all' && (half === 'even') !== (index % 2 === 0)) continue
    const said = feelText({ text, locale })
    const isDecided = said.label !== 'unsure' && (hasNeutral || said.label !== 'neutral')
    tally.sentences++
    if (isDecided) tally.decided++
    if (isDecided && said.label === label) tally.right++
    if (showsErrors && half === 'even' && said.label !== label) console.log(`${label} → ${said.label} ${said.score}: ${text.trim()}`)
  }
  return tally
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`.padStart(7)

function line(name: string, { sentences, decided, right }: Tally) {
  console.log(`${name.padEnd(22)} ${String(sentences).padStart(5)} ${percent(decided, sentences)} ${percent(right, decided)}`)
}

const sum = (tallies: Tally[]) =>
  tallies.reduce((all, one) => ({ sentences: all.sentences + one.sentences, decided: all.decided + one.decided, right: all.right + one.right }))

const HALVES = ['all', 'even', 'odd'] as const
const sets = { amazon: english, imdb: english, yelp: english, pl: polish }

console.log(`${'text alone'.padEnd(22)} count decided  right of decided`)
const englishTallies: Array<Record<(typeof HALVES)[number], Tally>> = []
for (const [set, sentencesOf] of Object.entries(sets)) {
  if (only && set !== only) continue
  const sentences = sentencesOf(set)
  const locale = set === 'pl' ? 'pl' : 'en'
  const tallies = { all: measure(sentences, locale, 'all'), even: measure(sentences, locale, 'even'), odd: measure(sentences, locale, 'odd') }
  for (const half of HALVES) line(half === 'all' ? set : `  ${half}`, tallies[half])
  if (set !== 'pl') englishTallies.push(tallies)
}
if (englishTallies.length > 1) for (const half of HALVES) line(half === 'all' ? 'English' : `  ${half}`, sum(englishTallies.map((tallies) => tallies[half])))
