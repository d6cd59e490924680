import type { ComponentChildren } from 'preact'
import type { OwnReview } from '../../sdk/contract.gen.ts'
import type { Say } from '../../sdk/words.ts'

export type Thanked = 'thanks' | 'visible' | 'checkMail' | 'waits'

interface Props {
  review: OwnReview
  say: Say<Thanked>
  children?: ComponentChildren
}

export function Thanks({ review, say, children }: Props) {
  return (
    <section class="thanks" part="thanks" lang={say.locale}>
      <h2 tabIndex={-1} part="heading">
        {say('thanks')}
      </h2>
      <p>{say(review.status === 'published' ? 'visible' : review.waitsForEmail ? 'checkMail' : 'waits')}</p>
      {children}
    </section>
  )
}
