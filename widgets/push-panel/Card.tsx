import type { Say } from '../../sdk/words.ts'
import type { Panel } from './index.ts'
import type { Key } from './words.pl.ts'

export function Card({ panel, say }: { panel: Panel; say: Say<Key> }) {
  const { state, bell, topics, chosen, problem, isBusy } = panel
  const canAsk = state === 'askable' || state === 'off'
  const canSwitch = canAsk || state === 'on'
  const told = say(state === 'off' ? 'askable' : state)
  const names = topics.filter(({ id }) => chosen.has(id)).map(({ name }) => name)
  const text = [say('title'), told, ...(names.length ? [`${say('topics')} ${names.join(', ')}`] : []), say('subscribe')].join('\n')
  const close = () => {
    bell.close()
    bell.opening.host.shadowRoot?.querySelector<HTMLElement>('.bell')?.focus()
  }
  return (
    <section class={bell.isPrompt ? 'card prompt' : 'card'} part="panel" aria-label={say('title')} onKeyDown={({ key }) => key === 'Escape' && close()}>
      {canAsk && <strong>{say('title')}</strong>}
      <p role="status">{told}</p>
      {canAsk && topics.length > 0 && (
        <fieldset>
          <legend>{say('topics')}</legend>
          {topics.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.has(id)} onChange={(event) => panel.choose(id, event.currentTarget.checked)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <p class="problem" role="alert">
        {problem && say(problem)}
      </p>
      <div class="row">
        {canSwitch && (
          <button type="button" class={canAsk ? 'button main' : 'button'} aria-disabled={isBusy} onClick={() => panel.switch(text, say.locale)}>
            {say(canAsk ? 'subscribe' : 'unsubscribe')}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {say(canAsk ? 'later' : 'close')}
        </button>
      </div>
    </section>
  )
}
