import type { Say } from '../../sdk/words.ts'
import { Controls } from './Controls.tsx'
import type { Reviews } from './model.ts'
import { Empty, Failure, Write } from './Notice.tsx'
import { Review } from './Review.tsx'
import { type Rated, Summary } from './Summary.tsx'
import type { Key } from './words.pl.ts'

export interface Props {
  model: Reviews
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { phase, summary, reviews, own, next, opening } = model
  const count = summary?.count
  const isFailed = phase === 'failed'
  if (phase === 'refused' && !summary) return <slot />
  if (!summary && !isFailed) return opening.host.childElementCount ? <slot /> : <Waiting say={say} />

  return (
    <section class="reviews" part="reviews" aria-labelledby="title" lang={say.locale}>
      <h2 id="title" part="heading">
        {say(opening.about.subject === 'shop' ? 'shopTitle' : 'title')}
      </h2>
      {!summary && <slot />}
      <div class={count ? 'columns' : ''}>
        {!!count && (
          <div class="aside">
            <Summary summary={summary as Rated} model={model} say={say} />
            <button type="button" class="link" part="policy" onClick={() => model.explain()}>
              {say('checks')}
            </button>
            <Write model={model} say={say} />
          </div>
        )}
        <div class="list" aria-busy={phase === 'loading'}>
          {!!count && <Controls model={model} say={say} />}
          {own.map((review) => (
            <Review review={review} model={model} say={say} key={review.id} />
          ))}
          {count === 0 && !own.length && <Empty model={model} say={say} />}
          <ol part="list">
            {reviews.map((review) => (
              <li key={review.id} tabIndex={-1}>
                <Review review={review} model={model} say={say} />
              </li>
            ))}
          </ol>
          {isFailed && <Failure model={model} say={say} />}
          {next && !isFailed && (
            <button type="button" class="button more" part="button more" onClick={() => model.more()} aria-disabled={phase === 'loading'}>
              {say('more')}
            </button>
          )}
        </div>
      </div>
      <p class="hidden" role="status">
        {isFailed ? say('failed') : phase === 'ready' && model.acts?.news(model, say)}
      </p>
    </section>
  )
}

function Waiting({ say }: { say: Say<Key> }) {
  return (
    <div class="waiting" aria-busy="true">
      <p class="hidden">{say('loading')}</p>
    </div>
  )
}
