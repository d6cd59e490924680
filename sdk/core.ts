// What widgets share, so that it makes one chunk: they import from the files themselves.
export { ApiError } from './api.ts'
export { defineWidget } from './element.tsx'
export { STAR, Stars } from './Stars.tsx'
