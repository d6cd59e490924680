import { usePreferences } from '../preferences.tsx'
import { Dialog } from './dialog.tsx'
import './cheatsheet.css'

/** All keys, those of the present panel first. @param here as its address names it */
export function Cheatsheet({ here, onClose }: { here: string; onClose: () => void }) {
  const { say, shortcuts, setShortcuts } = usePreferences()
  const parts = [
    { of: 'reviews', title: say.nav.reviews, list: say.keys.list },
    { of: 'chat', title: say.nav.chat, list: say.chat.keys },
    { of: '', title: say.keys.elsewhere, list: say.keys.lists },
  ]
  const first = parts.find(({ of }) => of === here) ?? parts.at(-1)
  return (
    <Dialog title={say.keys.title} onClose={onClose}>
      {parts
        .toSorted((one, other) => Number(other === first) - Number(one === first))
        .map(({ of, title, list }) => (
          <section key={of}>
            <h3>{title}</h3>
            <Keys list={list} />
          </section>
        ))}
      <label class="choice">
        <input type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.currentTarget.checked)} />
        {say.keys.enabled}
      </label>
    </Dialog>
  )
}

const Keys = ({ list }: { list: string[][] }) => (
  <dl class="cheatsheet">
    {list.map(([keys = '', what]) => (
      <div key={keys}>
        <dt>
          {keys.split(' / ').map((key) => (
            <kbd key={key}>{key || '/'}</kbd>
          ))}
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
)
