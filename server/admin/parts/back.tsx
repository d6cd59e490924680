import { Icon } from './icon.tsx'
import './back.css'

/** Above a title: the way to the list that this is one of. */
export const Back = ({ href, text }: { href: string; text: string }) => (
  <a class="button bare small back" href={href}>
    <Icon name="left" />
    {text}
  </a>
)
