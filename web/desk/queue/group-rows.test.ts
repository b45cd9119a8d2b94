import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { groupByCurrency, groupRows } from './group-rows.ts'

const now = Date.parse('2026-11-24T09:00:00.000Z')
const row = (number: string, due: string | null, late = false): ReturnRow =>
  ({ number, deadline: due === null ? null : { due, late } }) as unknown as ReturnRow
const shown = (...rows: ReturnRow[]): unknown => groupRows(rows, now).map((group) => [group.key, group.rows.map((r) => r.number)])

test('overdue, today, later, and what has no promise', () => {
  assert.deepEqual(
    shown(
      row('a', '2026-11-24T08:59:00.000Z'),
      row('b', '2026-11-24T10:00:00.000Z'),
      row('c', '2026-11-24T22:59:59.999Z'),
      row('d', '2026-11-24T23:00:00.000Z'),
      row('e', null),
    ),
    [
      ['late', ['a']],
      ['today', ['b', 'c']],
      ['later', ['d']],
      ['none', ['e']],
    ],
  )
})

test('what the API calls late is late, whatever this clock says', () =>
  assert.deepEqual(shown(row('a', '2026-11-24T09:00:01.000Z', true)), [['late', ['a']]]))

test('what a queue is ordered by is what it is grouped by', () =>
  assert.deepEqual(shown({ ...row('a', '2026-11-26T09:00:00.000Z'), nextDue: '2026-11-24T08:00:00.000Z' }), [['late', ['a']]]))

test('nothing makes no group', () => assert.deepEqual(shown(), []))

test('amounts of several currencies stand apart', () =>
  assert.deepEqual(
    groupByCurrency([
      { currency: 'EUR', value: 9 },
      { currency: 'EUR', value: 5 },
      { currency: 'USD', value: 7 },
    ]).map(({ key, rows }) => [key, rows.length]),
    [
      ['EUR', 2],
      ['USD', 1],
    ],
  ))
