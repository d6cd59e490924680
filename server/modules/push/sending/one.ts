import type { PushKey, PushMessage } from '../table.ts'
import { encrypt, type Receiver } from './encrypt.ts'
import { payloadOf } from './payload.ts'
import type { Tools } from './run.ts'

export interface OneBrowser {
  endpoint: string
  origin: string
  receiver: Receiver
  key: PushKey
  lang: string
}

const MINUTE = 60

/** Sends a message to the browser of who wrote it, at once; nothing of it is kept or counted. @returns the push service's status */
export async function sendTest({ office, signers }: Tools, message: PushMessage, { endpoint, origin, receiver, key, lang }: OneBrowser): Promise<number> {
  const { status } = await office.post({
    endpoint,
    headers: {
      authorization: signers.of(key).authorization(origin),
      ...{ 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream', ttl: String(MINUTE), urgency: 'high' },
    },
    body: encrypt(receiver, Buffer.from(payloadOf({ ...message, lang }, `test ${message.id}`, ''))),
  })
  return status
}
