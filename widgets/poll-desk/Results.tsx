import type { Say } from '../../sdk/words.ts'
import type { Poll } from '../poll/model.ts'
import type { Desk } from './index.ts'
import type { Key } from './words.pl.ts'

interface Props {
  model: Poll
  desk: Desk
  say: Say<Key>
}

export function Results({ model, desk, say }: Props) {
  const { poll, own, counts, isOver } = model
  if (!poll) return null
  const { options, isChangeable, results } = poll
  return (
    <>
      {(counts || own) && (
        <ul class="list" part="results">
          {options.map(({ id, text, image }, at) => {
            const n = counts?.votes[at] ?? 0
            const percent = counts?.total ? Math.round((100 * n) / counts.total) : 0
            return (
              <li key={id} class="result" part="result">
                {image && <img src={model.addressOf(image)} alt="" width={image.width} height={image.height} loading="lazy" />}
                <span class="answer">
                  {text}
                  {own === id && <strong> ✓ {say('yours')}</strong>}
                </span>
                {counts && <span class="share">{say('share', { percent, votes: say('votes', { n }) })}</span>}
                {counts && <span class="bar" style={{ width: `${percent}%` }} part="bar" />}
              </li>
            )
          })}
        </ul>
      )}
      {isOver && <p class="note">{say('over')}</p>}
      {!isOver && own && results === 'ended' && <p class="note">{say('later')}</p>}
      {!isOver && (!own || isChangeable) && (
        <div class="row">
          <button type="button" class="button" part="button" onClick={() => desk.turn()}>
            {say(own ? 'change' : 'back')}
          </button>
          {own && (
            <button type="button" class="button" part="button" onClick={() => desk.vote(null)}>
              {say('undo')}
            </button>
          )}
        </div>
      )}
    </>
  )
}
