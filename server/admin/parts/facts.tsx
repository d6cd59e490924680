import type { ComponentChildren } from 'preact'
import './facts.css'

export const Facts = ({ children }: { children: ComponentChildren }) => <dl class="fact-list">{children}</dl>

export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
