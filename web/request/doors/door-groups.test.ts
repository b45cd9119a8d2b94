import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDoor as door } from '../sample-order.ts'
import { doorGroups } from './door-groups.ts'

const late = { code: 'window', clause: 'A4', outcome: 'block', waivable: true, excepted: false, facts: { days: 14 }, text: '' } as const
const profile = { ...late, code: 'profile', clause: 'A2', waivable: false }
const pleadable = { open: false, exceptionTo: 'A4', obstacle: late }

test('what stands before several doors is said once for all of them; what stands before one, at that one', () => {
  const doors = [
    door('a'),
    door('b', pleadable),
    door('c', { open: false, obstacle: profile }),
    door('d', pleadable),
    door('e', { open: false, obstacle: late }),
  ]
  assert.deepEqual(
    doorGroups(doors).map(({ before, doors: group }) => [before?.obstacle.code, before?.exceptionTo, ...group.map(({ type }) => type)]),
    [
      [undefined, undefined, 'a'],
      ['window', 'A4', 'b', 'd'],
      [undefined, undefined, 'c'],
      [undefined, undefined, 'e'],
    ],
  )
})
