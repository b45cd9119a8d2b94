import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beside, better, change, points } from './compared.ts'

test('less time than before is better, and nothing is said where there was nothing', () => {
  assert.deepEqual([better(112, 150), better(150, 112), better(5, 5), better(null, 5), better(5, null)], [38, -38, 0, null, null])
})

test('shares are compared in points, to a tenth', () => {
  assert.deepEqual([points(0.946, 0.95), points(0.95, 0.95), points(0.9714, 0.95)], [-0.4, 0, 2.1])
})

const said = (key: string, params?: object): string => `${key.split('.').at(-1)} ${Object.values(params ?? {}).join(' ')}`.trim()
const t = Object.assign(said, { locale: 'en' }) as unknown as Parameters<typeof change>[1]

test('a part up to twice as many, a multiple from there, and only the number where there were few', () => {
  const told = (now: number, before: number): string | null => change({ now, before, count: before }, t)
  assert.deepEqual(
    [told(48, 40), told(30, 40), told(80, 40), told(206, 40), told(4100, 40)],
    ['more 20%', 'less 25%', 'times 2', 'times 5.2', 'times 103'],
  )
  assert.deepEqual([told(47, 1), told(40, 40), told(5, 0)], [null, null, null])
})

test('what was before stands with the difference, or that there was nothing', () =>
  assert.deepEqual(
    [beside('39', 'more 20%', t), beside('39', null, t), beside(null, null, t)],
    ['before 39, more 20%', 'before 39', 'no-before'],
  ))
