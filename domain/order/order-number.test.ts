import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatRmaNumber } from '../return/rma-number.ts'
import { orderKey, waysToNumber } from './order-number.ts'

test('an order’s number is known however it is written', () => {
  for (const written of [
    'CMD-20418',
    'cmd 20418',
    ' Cmd–20418 ',
    'CMD.20418',
    '#CMD-20418',
    'N° CMD-20418',
    'n ° cmd20418',
    'no. CMD-20418',
  ])
    assert.equal(orderKey(written), 'CMD20418')
  assert.equal(orderKey('NO-123'), 'NO123', 'a shop’s own letters stay')
  assert.equal(orderKey('№'), '')
})

test('what the shop wrote with a sign is found without it, and the other way round', () => {
  for (const written of ['12', 'N° 12', '#12']) assert.ok(waysToNumber(orderKey(written)).includes('N12'))
  assert.deepEqual(waysToNumber(''), [])
})

test('a return’s number is itself, however it is typed', () => {
  const number = formatRmaNumber(2026, 482) ?? ''
  for (const written of [number, number.toLowerCase(), number.replaceAll('-', ' ')]) assert.equal(orderKey(written), number)
})
