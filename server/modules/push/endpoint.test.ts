import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import { isPublic, outwardLookup } from './sending/address.ts'
import { originOf } from './sending/endpoint.ts'
import { PostOffice } from './sending/post.ts'
import { pushTools, sendOnce } from './sending/sender.ts'
import { FakeBrowser } from './testing.service.ts'
import { testPush, testService } from './testing.ts'

const KNOWN = { services: ['fcm.googleapis.com', 'push.apple.com'], local: [] }
const ANY = { services: ['*'], local: [] }

const HOSTILE = [
  'http://fcm.googleapis.com/x',
  'ftp://fcm.googleapis.com/x',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'fcm.googleapis.com/x',
  '//fcm.googleapis.com/x',
  ' https://fcm.googleapis.com/x',
  'https://fcm.googleapis.com/x\n',
  'https://fcm.googleapis.com\\@evil.example/x',
  'https:\\\\fcm.googleapis.com/x',
  'https:/fcm.googleapis.com/x',
  'https://fcm.googleapis.com:444/x',
  'https://fcm.googleapis.com:22/x',
  'https://fcm.googleapis.com:8443/x',
  'https://ola@fcm.googleapis.com/x',
  'https://ola:haslo@fcm.googleapis.com/x',
  'https://fcm.googleapis.com@127.0.0.1/x',
  'https://fcm.googleapis.com#@127.0.0.1/x',
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0x7f000001/x',
  'https://0x7f.0.0.1/x',
  'https://0177.0.0.1/x',
  'https://017700000001/x',
  'https://10.0.0.7/x',
  'https://172.16.0.1/x',
  'https://192.168.1.1/x',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/x',
  'https://0.0.0.0/x',
  'https://8.8.8.8/x',
  'https://[::1]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://[::ffff:7f00:1]/x',
  'https://[fe80::1]/x',
  'https://[fc00::1]/x',
  'https://[64:ff9b::7f00:1]/x',
  'https://[2606:4700:4700::1111]/x',
  'https://localhost/x',
  'https://localhost./x',
  'https://fcm.googleapis.com./x',
  'https://metadata/x',
  'https://ⓛocalhost/x',
  'https://127。0。0。1/x',
  `https://fcm.googleapis.com/${'a'.repeat(2048)}`,
]

describe('N5 where a subscription may lead', () => {
  test.each(HOSTILE)('not to %s', (endpoint) => {
    expect([originOf(endpoint, KNOWN), originOf(endpoint, ANY)]).toEqual([undefined, undefined])
  })

  test.each(['https://evil.example/x', 'https://fcm.googleapis.com.evil.example/x', 'https://evilfcm.googleapis.com/x', 'https://notpush.apple.com/x'])(
    'not to %s while services are named',
    (endpoint) => expect(originOf(endpoint, KNOWN)).toBeUndefined(),
  )

  test.each([
    ['https://fcm.googleapis.com/fcm/send/abc:APA91', 'https://fcm.googleapis.com'],
    ['https://web.push.apple.com/QABC-_', 'https://web.push.apple.com'],
    ['https://fcm.googleapis.com:443/x', 'https://fcm.googleapis.com'],
  ])('to %s', (endpoint, origin) => expect(originOf(endpoint, KNOWN)).toBe(origin))

  test('every one of these is refused when a browser subscribes, and nothing is kept', async () => {
    const push = await testPush([await testService()])

    for (const endpoint of [...HOSTILE, 'https://evil.example/x']) {
      const reply = await push.shopper('POST', '/subscriptions', push.told(new FakeBrowser(), { endpoint }))
      expect([endpoint.slice(0, 60), reply.statusCode, reply.json().code]).toEqual([
        endpoint.slice(0, 60),
        400,
        expect.stringMatching(/^(PUSH_ENDPOINT_REFUSED|VALIDATION_FAILED)$/),
      ])
    }
    expect((await push.staff('GET', '/subscribers')).json().active).toBe(0)
  })

  test('what was kept under other rules is not written to any more', async () => {
    const service = await testService()
    const push = await testPush([service])
    await push.subscribed(1)
    const id = await push.sent()

    await sendOnce(pushTools(push.app.store, { ...push.app.config, PUSH_LOCAL_SERVICES: [] }))

    expect(service.received).toEqual([])
    expect(await push.message(id)).toMatchObject({ state: 'done', counts: { refused: 1 } })
  })
})

describe('N5 where a name may lead', () => {
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.1.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
    ...['::', '::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'fe80::1%eth0', 'fd00::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', 'nothing'],
  ])('not to %s', (address) => expect(isPublic(address)).toBe(false))

  test.each(['8.8.8.8', '142.250.1.1', '2606:4700:4700::1111', '2a00:1450:4001::200a'])('to %s', (address) => expect(isPublic(address)).toBe(true))

  /** Names that lead where a test says, and each time somewhere else if it likes. */
  const resolver = (answers: string[][]) => {
    let asked = 0
    const resolve = (_name: string, _options: object, callback: (error: null, found: LookupAddress[]) => void) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? []
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
    return { lookup: outwardLookup(resolve as never), asked: () => asked }
  }

  test.each([
    ['this machine', [['127.0.0.1']]],
    ['this machine, the second time it is asked', [['127.0.0.1'], ['8.8.8.8']]],
    ['a public address and this machine', [['8.8.8.8', '127.0.0.1']]],
    ['this machine in IPv6 clothes', [['::ffff:127.0.0.1']]],
    ['nowhere', [[]]],
  ])('a name that leads to %s is not connected to', async (_where, answers) => {
    const { lookup, asked } = resolver(answers)
    const office = new PostOffice({ lookup, local: [], timeout: 1000 })

    const answer = await office.post({ endpoint: 'https://push.evil.example/x', headers: {}, body: Buffer.from('x') })

    expect([answer, asked()]).toEqual([{ status: 0, text: 'EINWARD' }, 1])
    office.close()
  })

  test('a name is asked once for a connection, so it cannot lead elsewhere after it was judged', async () => {
    const { lookup, asked } = resolver([['8.8.8.8'], ['127.0.0.1']])

    const found = await new Promise((resolve) => lookup('push.evil.example', { all: true }, (error, addresses) => resolve(error ?? addresses)))

    expect([found, asked()]).toEqual([[{ address: '8.8.8.8', family: 4 }], 1])
  })
})
