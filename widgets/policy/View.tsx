import type { ReviewPolicy } from '../../sdk/contract.gen.ts'
import type { Say } from '../../sdk/words.ts'
import type { Policy } from './model.ts'
import type { Key } from './words.pl.ts'

interface Props {
  model: Policy
  say: Say<Key>
}

const open = (dialog: HTMLDialogElement | null) => {
  if (dialog && !dialog.open) dialog.showModal()
}

/** A modal dialog: the browser keeps the keyboard inside, closes it by Escape and gives the focus back. */
export function View({ model, say }: Props) {
  const { policy, isFailed } = model
  return (
    <dialog part="dialog" aria-labelledby="title" lang={say.locale} ref={open} onClose={() => model.leave()}>
      <h2 id="title" part="heading" tabIndex={-1}>
        {say('title')}
      </h2>
      {policy && <Facts policy={policy} say={say} />}
      <p role="status">{isFailed ? say('failed') : !policy && say('loading')}</p>
      <form method="dialog" class="row">
        {isFailed && (
          <button type="button" class="button" part="button" onClick={() => model.load()}>
            {say('retry')}
          </button>
        )}
        <button type="submit" class="button" part="button close">
          {say('close')}
        </button>
      </form>
    </dialog>
  )
}

function Facts({ policy: { checks, published, score, rewards, reasons, counts }, say }: { policy: ReviewPolicy; say: Say<Key> }) {
  const share = counts.published && (counts.verified / counts.published).toLocaleString(say.locale, { style: 'percent' })
  const rejected = reasons.reduce((sum, reason) => sum + (counts.rejected[reason] ?? 0), 0)
  const numbers: [Key, string | number][] = [
    ['published', counts.published],
    ['verified', share ? `${counts.verified.toLocaleString(say.locale)} (${share})` : 0],
    ['rejected', rejected],
    ['deleted', counts.deleted],
  ]
  return (
    <div>
      <h3>{say('checking')}</h3>
      {checks.map((check) => (
        <p key={check}>{say(check)}</p>
      ))}
      <h3>{say('publishing')}</h3>
      <p>{say(published)}</p>
      <h3>{say('score')}</h3>
      <p>{say(score)}</p>
      <h3>{say('rewards')}</h3>
      <p>{say(rewards ? 'rewarded' : 'unrewarded')}</p>
      <h3>{say('reasons')}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {say(reason)} <span class="count">{counts.rejected[reason]?.toLocaleString(say.locale)}</span>
          </li>
        ))}
      </ul>
      <h3>{say('counts')}</h3>
      <dl>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{value.toLocaleString(say.locale)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
