import type { Value } from '../../../../sdk/surveys/path.ts'
import { type Html, html } from '../../../http/html.ts'
import { said } from '../../../http/texts.ts'
import { ANSWER_LENGTH, type Question, SCALES } from '../questions/contract.ts'
import { isScale } from '../service/results.ts'
import type { Words } from './words.ts'

export interface Asked {
  /** Where the answer is sent. */
  action: string
  question: Question
  value: Value | undefined
  at: number
  of: number
  /** To the question before, where there is one. */
  back: string | undefined
  fault: 'wrong' | 'required' | undefined
  locale: 'pl' | 'en'
  words: Words
}

/** One question of a survey on a page of its own. Works without a script. */
export function questionPage(asked: Asked): Html {
  const { action, question, at, of, back, fault, locale, words } = asked
  const hint = said(question.hint, locale)
  const described = [fault && 'fault', 'about'].filter(Boolean).join(' ')
  return html`<p class="hint">${words.step(at, of)}</p>
    <form method="post" action="${action}" novalidate>
      <input type="hidden" name="question" value="${question.id}" />
      ${
        question.kind === 'text'
          ? html`<div class="field"><label for="answer">${said(question.title, locale)}</label>
            <textarea id="answer" name="answer" maxlength="${ANSWER_LENGTH}" aria-describedby="${described}" ${fault && html`aria-invalid="true"`}>\n${`${asked.value ?? ''}`}</textarea></div>`
          : html`<fieldset class="survey ${isScale(question.kind) && 'scale'}" aria-describedby="${described}"><legend>${said(question.title, locale)}</legend>${choices(asked)}${ends(asked)}</fieldset>`
      }
      ${fault && html`<p class="error" id="fault">${words[fault]}</p>`}
      <p class="hint" id="about">${[hint, question.kind === 'multiple' && question.max > 0 && words.atMost(question.max), !question.required && words.optional, words.saved].filter(Boolean).join(' ')}</p>
      <button>${at === of ? words.finish : words.next}</button>
    </form>
    ${back && html`<p><a href="${back}">${words.back}</a></p>`}`
}

function choices({ question, value, locale }: Asked) {
  if (!isScale(question.kind)) {
    const type = question.kind === 'multiple' ? 'checkbox' : 'radio'
    return question.choices.map(({ id, text }) => choice(type, id, said(text, locale), Array.isArray(value) ? value.includes(id) : value === id))
  }
  const [low, high] = SCALES[question.kind]
  return Array.from({ length: high - low + 1 }, (_, at) => choice('radio', `${low + at}`, `${low + at}`, value === low + at))
}

const choice = (type: 'radio' | 'checkbox', value: string, label: string, isChosen: boolean) =>
  html`<label class="option"><input type="${type}" name="answer" value="${value}" ${isChosen && html`checked`} /><span>${label}</span></label>`

function ends({ question: { low, high }, locale }: Asked) {
  const [least, most] = [said(low, locale), said(high, locale)]
  return (least || most) && html`<p class="ends hint"><span>${least}</span><span>${most}</span></p>`
}
