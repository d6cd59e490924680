import type { HTMLAttributes } from 'preact'
import type { Elements } from './elements.ts'

type Plain = HTMLAttributes<HTMLElement>
type Typed = { [Tag in keyof Elements]: Plain & Elements[Tag] }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Typed {}
  }
}
