import { createTransport } from 'nodemailer'

export interface Parcel {
  fromName: string
  to: string
  subject: string
  text: string
  html: string | null
  messageId: string
  unsubscribe: string | null
}

export interface Carrier {
  /** Resolves when the mail server has taken the mail. @throws {Undelivered} */
  carry(parcel: Parcel): Promise<void>
}

/** `isFinal` where the server will not take this mail however often it is asked. The message is for people and holds no password. */
export class Undelivered extends Error {
  override name = 'Undelivered'
  readonly isFinal: boolean

  constructor(message: string, isFinal: boolean) {
    super(message)
    this.isFinal = isFinal
  }
}

/** In milliseconds; together far below the lease of a mail. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, dnsTimeout: 15_000 }
const LONGEST_REASON = 500

interface SmtpError extends Error {
  code?: string
  response?: string
  responseCode?: number
}

/** Sends through the server of `smtp://user:password@host:port`, or `smtps://…`. `from` is the address that mails come from. */
export function smtpCarrier(url: string, from: string): Carrier {
  const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true })
  const { username, password } = new URL(url)
  const secrets = [password, decodeURIComponent(password), username].filter(Boolean)
  return {
    async carry({ fromName, to, subject, text, html, messageId, unsubscribe }) {
      try {
        await transport.sendMail({
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          ...{ subject, text, messageId, headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe !== null && leave(unsubscribe)) } },
          ...(html !== null && { html }),
        })
      } catch (error) {
        throw undelivered(error as SmtpError, secrets)
      }
    },
  }
}

/** RFC 8058. Prepared, so that the address stays on one line: folded, it breaks the signatures of some servers. */
const leave = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
})

/** The error itself stays here: it knows the connection. A refused login or a cut line may be better next time; a refused mail will not. */
function undelivered({ code = 'ESMTP', message, response, responseCode = 0 }: SmtpError, secrets: string[]) {
  const isFinal = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  const said = response ?? message
  const reason = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), `${code}: ${said}`)
  return new Undelivered(reason.slice(0, LONGEST_REASON), isFinal)
}
