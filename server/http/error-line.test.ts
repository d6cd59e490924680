import { DrizzleQueryError } from 'drizzle-orm/errors'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { errorLine } from './error-line.ts'

/** What the log holds of an error. */
function logged(err: unknown) {
  const lines: string[] = []
  pino({ serializers: { err: errorLine } }, { write: (text: string) => void lines.push(text) }).error({ err }, 'request failed')
  return lines.join('')
}

test('K17 a query that failed is logged without what somebody wrote', () => {
  const complaint = Object.assign(new Error('duplicate key: ewa@poczta.example'), {
    ...{ severity: 'ERROR', code: '23505', detail: 'Key (email)=(ewa@poczta.example) already exists.', table: 'customers', constraint: 'customers_email' },
  })
  const line = logged(new DrizzleQueryError('insert into customers values ($1)', ['ewa@poczta.example'], complaint))

  expect(line).not.toContain('ewa')
  expect(JSON.parse(line).err).toMatchObject({
    message: 'Failed query: insert into customers values ($1)',
    stack: expect.stringContaining('error-line.test'),
    cause: { code: '23505', table: 'customers', constraint: 'customers_email' },
  })
})

test('K17 any other error is logged whole, with its causes', () => {
  const { err } = JSON.parse(logged(new TypeError('no such page', { cause: new Error('the disk is full') })))

  expect(err).toMatchObject({ type: 'TypeError', message: 'no such page', stack: expect.stringContaining('at '), cause: { message: 'the disk is full' } })
})
