import type { PartialSelectHTMLAttributes } from 'preact'
import { Icon } from './icon.tsx'
import './select.css'

type SelectProps = Omit<PartialSelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'class' | 'role' | 'size' | 'multiple'> & {
  onChoose: (value: string) => void
  class?: string
}

export function Select({ onChoose, class: look = '', children, ...rest }: SelectProps) {
  return (
    <span class="select">
      <select {...rest} class={look} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
      <Icon name="down" />
    </span>
  )
}
