import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '../ports.ts'
import { holdBack, network, windowStart } from './hold-back.ts'

const now = '2026-11-24T17:07:30.000Z'

function counting(): { world: World; counts: Map<string, number> } {
  const counts = new Map<string, number>()
  const countAttempts: World['people']['countAttempts'] = (buckets) =>
    Promise.resolve(
      buckets.map(({ bucket, windowStart }) => {
        const key = `${bucket} ${windowStart}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
        return counts.get(key) ?? 0
      }),
    )
  return { world: { people: { countAttempts } } as unknown as World, counts }
}

test('the attempt over the limit is refused until its window ends', async () => {
  const { world } = counting()
  const limits = [{ bucket: 'a', most: 2, minutes: 15 }]
  assert.equal(await holdBack({ world, now }, limits), undefined)
  assert.equal(await holdBack({ world, now }, limits), undefined)
  assert.deepEqual((await holdBack({ world, now }, limits))?.params, { retryAfter: 450 })
  assert.equal(await holdBack({ world, now: '2026-11-24T17:15:00.000Z' }, limits), undefined)
})

test('every bucket counts, and the longest wait is told', async () => {
  const { world, counts } = counting()
  const limits = [
    { bucket: 'a', most: 0, minutes: 15 },
    { bucket: 'b', most: 0, minutes: 60 },
    { bucket: 'c', most: 9, minutes: 60 },
  ]
  assert.deepEqual((await holdBack({ world, now }, limits))?.params, { retryAfter: 3150 })
  assert.equal(counts.size, 3)
})

test('windows begin at round instants, on every server alike', () => {
  assert.equal(windowStart(now, 15), '2026-11-24T17:00:00.000Z')
  assert.equal(windowStart(now, 60), '2026-11-24T17:00:00.000Z')
})

test('an IPv6 subscriber is one, however they change their address; IPv4 stays itself', () => {
  assert.equal(network('2001:db8:1:2:3:4:5:6'), network('2001:0db8:1:2::9'))
  assert.equal(network('2001:db8::1'), '2001:db8:0:0')
  assert.equal(network('::1'), '0:0:0:0')
  assert.notEqual(network('2001:db8:1:2::1'), network('2001:db8:1:3::1'))
  assert.equal(network('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(network('192.0.2.7'), '192.0.2.7')
})
