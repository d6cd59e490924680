// What widgets share, so that it makes one chunk: they import from the files themselves.
export { defineWidget } from './element.tsx'
export { Stars } from './Stars.tsx'
