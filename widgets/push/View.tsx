import type { Say } from '../../sdk/words.ts'
import type { Bell } from './model.ts'
import type { Key } from './words.pl.ts'

const PATH = 'M10 21h4M12 3a6 6 0 0 0-6 6c0 6-2 7-2 8h16c0-1-2-2-2-8a6 6 0 0 0-6-6Z'

export function View({ model, say }: { model: Bell; say: Say<Key> }) {
  const { isOn, isOpen, hasFailed, panel } = model
  return (
    <div part="push" lang={say.locale}>
      <button type="button" class="bell" part="button" aria-expanded={isOpen} onClick={() => model.toggle()}>
        <svg viewBox="0 0 24 24" class={isOn ? 'ringing' : ''} aria-hidden="true">
          <path d={PATH} />
        </svg>
        {say(isOn ? 'on' : 'bell')}
      </button>
      <p role="status">{hasFailed && say('failed')}</p>
      {isOpen && panel?.show(say)}
    </div>
  )
}
