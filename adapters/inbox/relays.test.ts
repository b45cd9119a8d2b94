import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientBehind, receivedFrom, relaysOf } from './relays.ts'

const written: readonly [string, string, string | undefined, string?][] = [
  [
    'Postfix',
    'from mail.a.example (mail.a.example [192.0.2.7]) by relay.shop.example (Postfix) with ESMTPS id 4F; date',
    '192.0.2.7',
    'mail.a.example',
  ],
  ['Postfix, IPv6', 'from a.example (unknown [IPv6:2001:db8::7]) by relay with ESMTP', '2001:db8::7', 'a.example'],
  ['sendmail', 'from a.example (host.example [192.0.2.7] (may be forged)) by relay (8.17/8.17)', '192.0.2.7', 'a.example'],
  ['Exchange', 'from a.example (192.0.2.7) by relay.shop.example (10.0.0.2) with Microsoft SMTP Server', '192.0.2.7', 'a.example'],
  ['Exim', 'from [192.0.2.7] (helo=a.example) by relay with esmtp (Exim 4.97)', '192.0.2.7', 'a.example'],
  ['Exim with a name', 'from host.example ([192.0.2.7]:4711 helo=a.example) by relay with esmtp', '192.0.2.7', 'a.example'],
  // The greeting is the client's word.
  ['a greeting that is an address', 'from [203.0.113.9] (unknown [192.0.2.7]) by relay', '192.0.2.7', '[203.0.113.9]'],
  ['an Exim greeting that is an address', 'from host ([192.0.2.7] helo=[203.0.113.9]) by relay', '192.0.2.7', '[203.0.113.9]'],
  ['a greeting of several words', 'from x (y [203.0.113.9]) (unknown [192.0.2.7]) by relay', '192.0.2.7', 'x'],
  ['by itself', 'by relay.shop.example (Postfix, from userid 0) id 4F', undefined],
  ['nonsense', 'from (((((', undefined],
  ['a hundred thousand brackets', `from a (${'['.repeat(100_000)}) by relay`, undefined],
]
for (const [name, value, ip, helo] of written)
  test(`${name}: ${ip ?? 'nobody'}`, () => assert.deepEqual(receivedFrom(value), ip === undefined ? undefined : { ip, helo: helo ?? '' }))

const isRelay = relaysOf(['10.0.0.0/24', '2001:db8:1::/64', '198.51.100.4'])
const received = (...values: string[]) => values.map((value) => ({ name: 'received', value }))

test('relays are addresses and networks of both families', () => {
  for (const ip of ['10.0.0.1', '::ffff:10.0.0.9', '2001:db8:1::5', '198.51.100.4']) assert.ok(isRelay(ip), ip)
  for (const ip of ['10.0.1.1', '2001:db8:2::5', '198.51.100.5', '', 'unknown']) assert.ok(!isRelay(ip), ip)
})

test('what our own relays say is believed, through several of them, and not a line further', () => {
  const client = { ip: '10.0.0.1', helo: 'filter' }
  const real = 'from a.example (a.example [192.0.2.7]) by relay'
  const forged = 'from bank.example (bank.example [203.0.113.9]) by a.example'
  assert.deepEqual(clientBehind(client, received(real, forged), isRelay), { ip: '192.0.2.7', helo: 'a.example' })
  const inner = 'from relay (relay [198.51.100.4]) by filter'
  assert.deepEqual(clientBehind(client, received(inner, real, forged), isRelay), { ip: '192.0.2.7', helo: 'a.example' })
  // Whoever is no relay says nothing of others.
  assert.deepEqual(clientBehind({ ip: '192.0.2.7', helo: 'x' }, received(forged), isRelay), { ip: '192.0.2.7', helo: 'x' })
  assert.deepEqual(clientBehind(client, received('by filter', forged), isRelay), client)
  assert.deepEqual(clientBehind(client, [], isRelay), client)
})
