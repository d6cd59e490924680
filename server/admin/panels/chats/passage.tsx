import { Fragment } from 'preact'
import type { ChatHit } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import './passage.css'

/** Where a search found a conversation: the passage as it was written, its words marked. */
export function Passage({ hit: { where, text, marks } }: { hit: ChatHit }) {
  const { say } = usePreferences()
  const ends = [0, ...marks.map(([, to]) => to)]
  return (
    <span class="passage">
      {say.chatOffice.hits[where]}:{' '}
      <span dir="auto">
        {marks.map(([from, to], index) => (
          <Fragment key={from}>
            {text.slice(ends[index], from)}
            <mark>{text.slice(from, to)}</mark>
          </Fragment>
        ))}
        {text.slice(ends.at(-1))}
      </span>
    </span>
  )
}
