import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublic } from './public-address.ts'

test('only addresses of the open internet are public', () => {
  for (const address of [
    '93.184.215.14',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '2a00:1450::1',
  ])
    assert.ok(isPublic(address), address)
})

test('nothing of our own network, of no one machine or of a tunnel is', () => {
  const closed = [
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ]
  const odd = [
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '203.0.113.7',
    'localhost',
    '',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
  ]
  const six = ['fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::', '2001::1']
  for (const address of [...closed, ...odd, ...six]) assert.ok(!isPublic(address), address)
})
