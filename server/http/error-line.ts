import { DrizzleQueryError } from 'drizzle-orm/errors'

/** Signs of a query that are enough to know it by. */
const LONGEST = 500

interface ErrorLine {
  type: string
  message: string
  stack: string
  [more: string]: unknown
}

/**
 * What the log says of an error. A query that failed is told without its parameters, and PostgreSQL's complaint without its words: both repeat what
 * somebody wrote, as in `Key (email)=(…) already exists`.
 */
export function errorLine(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: '' }
  const line: ErrorLine = { type: error.name, ...told(error) }
  return error.cause === undefined ? line : { ...line, cause: errorLine(error.cause) }
}

function told(error: Error): Pick<ErrorLine, 'message' | 'stack'> & Record<string, unknown> {
  if (error instanceof DrizzleQueryError) return { message: `Failed query: ${error.query.slice(0, LONGEST)}`, stack: framesOf(error) }
  const { code, message, stack = '' } = error as NodeJS.ErrnoException
  if (!('severity' in error)) return { message, stack, code }
  const { table, column, constraint, routine } = error as { table?: string; column?: string; constraint?: string; routine?: string }
  return { message: `PostgreSQL refused it: ${code}`, stack: framesOf(error), code, table, column, constraint, routine }
}

const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
