import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import './empty.css'

/** What stands where the content would be: what is the matter, and what to do. */
export function Empty(props: { icon: IconName; title: string; help?: string; alert?: boolean; children?: ComponentChildren }) {
  return (
    <div class="empty" role={props.alert ? 'alert' : undefined}>
      <Icon name={props.icon} />
      <h2>{props.title}</h2>
      {props.help && <p class="soft">{props.help}</p>}
      {props.children && <div class="empty-actions">{props.children}</div>}
    </div>
  )
}
