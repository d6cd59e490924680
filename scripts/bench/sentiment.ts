// Measures how often the words of a review are understood, without stars. English: the sentences of the npm package `sentiment` (UCI "Sentiment
// Labelled Sentences"), read where they are installed. Polish: 300 sentences of our own. Errors of the even halves may be looked at
// (`--errors`), those of the odd halves never, so that the two can be compared. Fails below the goals.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Feeling, feelText } from '../../server/modules/reviews/sentiment/feel.ts'

interface Sentence {
  text: string
  label: 'positive' | 'neutral' | 'negative'
}

interface Answer extends Sentence {
  said: Feeling
  isEven: boolean
  isDecided: boolean
  isRight: boolean
}

interface Goal {
  decided: number
  right: number
}

const GOALS: Record<'English' | 'Polish', Goal> = { English: { decided: 0.75, right: 0.82 }, Polish: { decided: 0.7, right: 0.85 } }

/** The fixtures of `sentiment`; SENTIMENT_FIXTURES is a file beside another `node_modules` that has it. */
const require = createRequire(process.env.SENTIMENT_FIXTURES ?? import.meta.url)

function english(set: string): Sentence[] {
  const sentences = require(`sentiment/test/fixtures/${set}.json`) as Array<{ text: string; class: 0 | 1 }>
  return sentences.map((sentence) => ({ text: sentence.text, label: sentence.class === 1 ? 'positive' : 'negative' }))
}

const polish: Sentence[] = JSON.parse(readFileSync(new URL('sentiment.pl.json', import.meta.url), 'utf8'))

/** A neutral sentence may be called neutral; in a set that has none, `neutral` decides nothing. */
function ask(sentences: Sentence[], locale: string): Answer[] {
  const hasNeutral = sentences.some(({ label }) => label === 'neutral')
  return sentences.map((sentence, index) => {
    const said = feelText({ text: sentence.text, locale })
    const isDecided = said.label !== 'unsure' && (hasNeutral || said.label !== 'neutral')
    return { ...sentence, said, isEven: index % 2 === 0, isDecided, isRight: isDecided && said.label === sentence.label }
  })
}

function sharesOf(answers: Answer[]): Goal {
  const decided = answers.filter(({ isDecided }) => isDecided)
  return { decided: decided.length / answers.length, right: decided.filter(({ isRight }) => isRight).length / Math.max(decided.length, 1) }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)

function print(name: string, answers: Answer[]) {
  const halves = { [name]: answers, '  even, looked at': answers.filter(({ isEven }) => isEven), '  odd, never seen': answers.filter(({ isEven }) => !isEven) }
  for (const [title, half] of Object.entries(halves)) {
    const { decided, right } = sharesOf(half)
    console.log(title.padEnd(18), String(half.length).padStart(5), percent(decided), percent(right))
  }
}

function check(language: keyof typeof GOALS, answers: Answer[]) {
  const goal = GOALS[language]
  const { decided, right } = sharesOf(answers)
  if (decided >= goal.decided && right >= goal.right) return
  console.error(`${language}: the goal is ${percent(goal.decided)} decided and ${percent(goal.right)} of those right.`)
  process.exitCode = 1
}

const sets = { amazon: ask(english('amazon'), 'en'), imdb: ask(english('imdb'), 'en'), yelp: ask(english('yelp'), 'en') }
const inEnglish = Object.values(sets).flat()
const inPolish = ask(polish, 'pl')

if (process.argv.includes('--errors')) {
  const wrong = [...inEnglish, ...inPolish].filter(({ isEven, isRight }) => isEven && !isRight)
  for (const { label, said, text } of wrong) console.log(`${label} → ${said.label} ${said.score}: ${text.trim()}`)
}

console.log('text alone'.padEnd(18), 'count', ' decided', 'right of decided')
for (const [set, answers] of Object.entries(sets)) print(set, answers)
print('English', inEnglish)
print('Polish', inPolish)

console.log('\nPolish, by label:')
for (const label of ['positive', 'neutral', 'negative'] as const) {
  const answers = inPolish.filter((answer) => answer.label === label)
  const counts = (['positive', 'neutral', 'negative', 'unsure'] as const).map(
    (said) => `${said} ${answers.filter((answer) => answer.said.label === said).length}`,
  )
  console.log(`  ${label.padEnd(8)} → ${counts.join(', ')}`)
}

check('English', inEnglish)
check('Polish', inPolish)
