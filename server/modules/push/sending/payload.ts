import { createHash } from 'node:crypto'
import type { PushMessage } from '../table.ts'

export type Written = Pick<PushMessage, 'title' | 'body' | 'url' | 'icon'> & { lang: string }

/** Letters of the token by which a browser reports: two UUIDs and a signature, parted by dots. */
const REPORT_LENGTH = 36 + 1 + 36 + 1 + 43

/**
 * The one JSON for every browser: Declarative Web Push (W3C Push API, `web_push` 8030), which Safari shows by itself
 * and our worker reads elsewhere. All of it is plain text: what looks like markup is shown as it was typed.
 * @param report what tells the deliveries apart when a browser reports
 */
export const payloadOf = ({ title, body, url, icon, lang }: Written, tag: string, report: string): string =>
  JSON.stringify({ web_push: 8030, notification: { title, navigate: url, body, lang, tag, ...(icon && { icon }), data: { report } } })

/** Bytes of a message as it is encrypted. */
export const bytesOf = (message: Written, tag: string) => Buffer.byteLength(payloadOf(message, tag, ''.padEnd(REPORT_LENGTH, '-')))

/**
 * What makes two messages one: at the push service as long as the device is away (RFC 8030 §5.4), on the device as long as it is shown.
 * The same for each sending of a message, so that what left before a crash and again after it is seen once.
 */
export const topicOf = ({ id, shopId, replaces }: Pick<PushMessage, 'id' | 'shopId' | 'replaces'>) =>
  createHash('sha256')
    .update(replaces ? `shop ${shopId}` : `message ${id}`)
    .digest('base64url')
    .slice(0, 32)
