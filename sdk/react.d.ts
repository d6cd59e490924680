import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { Elements } from './elements.ts'

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
type Typed = { [Tag in keyof Elements]: Plain & Elements[Tag] }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Typed {}
  }
}
