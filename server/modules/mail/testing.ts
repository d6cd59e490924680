import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Received {
  to: string[]
  raw: string
}

/** A real mail server on a port of its own. Addresses that begin with `nobody` or `later` are refused for good, or for now. Whoever starts it closes it. */
export async function startInbox(options: SMTPServerOptions = {}, port = 0) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = address.startsWith('nobody') ? 550 : address.startsWith('later') ? 451 : undefined
      done(code ? Object.assign(new Error(code === 550 ? 'No such mailbox' : 'Greylisted'), { responseCode: code }) : undefined)
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  const opened = typeof address === 'object' && address ? address.port : port
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { received, port: opened, url: `smtp://127.0.0.1:${opened}`, close }
}

/** The same, gone when the test ends. */
export async function testInbox(options: SMTPServerOptions = {}, port = 0) {
  const inbox = await startInbox(options, port)
  onTestFinished(inbox.close)
  return inbox
}

/** The text of a mail as its reader sees it: quoted-printable or base64 undone. */
export function textOf({ raw }: Received): string {
  const [, part = ''] = /content-type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?:\r\n--|$)/i.exec(raw) ?? []
  if (/content-transfer-encoding: base64/i.test(raw.slice(0, raw.indexOf(part)))) return Buffer.from(part, 'base64').toString()
  const joined = part.replace(/=\r\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
}
