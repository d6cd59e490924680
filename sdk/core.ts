// What widgets share, so that it makes one chunk: they import from the files themselves.
import './element.tsx'
import './Stars.tsx'
