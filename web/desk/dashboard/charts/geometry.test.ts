import assert from 'node:assert/strict'
import { test } from 'node:test'
import { below, polyline, scale, shareFloor } from './geometry.ts'

test('a value stands where its share of the range is', () => {
  assert.deepEqual([0.9, 0.95, 1].map(scale([0.9, 1], [164, 14])), [164, 89, 14])
  assert.equal(scale([0, 0], [10, 20])(0), 10)
})

test('what lies below the level is cut where the line crosses it', () => {
  const dip = below(
    [
      [0, 10],
      [10, 30],
      [20, 10],
    ],
    20,
  )
  assert.deepEqual(dip, ['M5 20L10 30L10 30L15 20Z'])
})

test('a line that begins or ends below is closed at its ends', () => {
  assert.deepEqual(
    below(
      [
        [0, 30],
        [10, 10],
      ],
      20,
    ),
    ['M0 20L0 30L5 20Z'],
  )
  assert.deepEqual(
    below(
      [
        [0, 10],
        [10, 30],
      ],
      20,
    ),
    ['M5 20L10 30L10 30L10 20Z'],
  )
  assert.deepEqual(
    below(
      [
        [0, 10],
        [10, 10],
      ],
      20,
    ),
    [],
  )
})

test('a line is one move and then lines', () =>
  assert.equal(
    polyline([
      [1, 2],
      [3, 4],
    ]),
    'M1 2L3 4',
  ))

test('an axis of shares leaves room beneath the least', () => {
  assert.deepEqual([0.94, 0.9, 0.5, 0.1, 0].map(shareFloor), [0.9, 0.8, 0.3, 0, 0])
  for (const least of [0.94, 0.72, 0.5, 0.41]) assert.equal(Math.round(((1 + shareFloor(least)) / 2) * 100) % 5, 0, 'its middle is round')
  for (const least of [0.99, 0.81, 0.62, 0.33]) {
    const floor = shareFloor(least)
    assert.ok(floor === 0 || (least - floor) / (1 - floor) >= 0.17, String(least))
  }
})
