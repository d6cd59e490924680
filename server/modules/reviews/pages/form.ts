import { type Html, html } from '../../../http/html.ts'
import { TEXT_LENGTH, TITLE_LENGTH } from '../contract.ts'
import type { Words } from './words.pl.ts'

export type Fault = 'stars' | 'title' | 'text'

/** What stands in the form: what the review says, or what was typed and refused. */
export interface Draft {
  stars: number
  title: string
  text: string
  version: number
  faults: ReadonlySet<Fault>
  isOutdated?: boolean
}

/** The author's form; each refusal stands at its field and is named by it. */
export function changeForm(say: Words, action: string, draft: Draft, isShown: boolean): Html {
  const { stars, title, text, version, faults, isOutdated } = draft
  const fault = (name: Fault, words: string) => faults.has(name) && html`<p class="error" id="${name}-error">${words}</p>`
  const marked = (name: Fault) => faults.has(name) && html` aria-invalid="true" aria-describedby="${name}-error"`
  return html`
    <form method="post" action="${action}" novalidate>
      <h2 id="change">${say.change}</h2>
      <p class="hint">${isShown ? say.changeHelp : say.changeHelpUnshown}</p>
      ${(faults.size > 0 || isOutdated) && html`<p class="error" role="alert">${isOutdated ? say.errors.outdated : say.errors.summary}</p>`}
      <input type="hidden" name="version" value="${version}" />
      <fieldset class="choose-stars"${marked('stars')}>
        <legend>${say.stars}</legend>
        ${[1, 2, 3, 4, 5].map(
          (count) => html`<label><input type="radio" name="stars" value="${count}"${count === stars && html` checked`} />
            <span aria-hidden="true">${count} ★</span><span class="hidden">${say.starsOf[count]}</span></label>`,
        )}
      </fieldset>
      ${fault('stars', say.errors.stars)}
      <label>${say.headline}<input name="title" value="${title}" maxlength="${TITLE_LENGTH}" autocomplete="off"${marked('title')} /></label>
      ${fault('title', say.errors.title(TITLE_LENGTH))}
      <label>${say.text}<textarea name="text" maxlength="${TEXT_LENGTH}" rows="6"${marked('text')}>
${text}</textarea></label>
      ${fault('text', say.errors.text(TEXT_LENGTH))}
      <button type="submit">${say.save}</button>
    </form>`
}
