import { usePreferences } from '../preferences.tsx'
import { Dialog } from './dialog.tsx'
import './cheatsheet.css'

export function Cheatsheet({ onClose }: { onClose: () => void }) {
  const { say, shortcuts, setShortcuts } = usePreferences()
  return (
    <Dialog title={say.keys.title} onClose={onClose}>
      <Keys list={say.keys.list} />
      <h3>{say.chat.title}</h3>
      <Keys list={say.chat.keys} />
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
