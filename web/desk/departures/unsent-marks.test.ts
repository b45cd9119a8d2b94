import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kept } from '../../ui/kept/kept.ts'
import { mark, overdue, unmark } from './unsent-marks.ts'

function box(): Kept {
  const values = new Map<string, unknown>()
  return {
    get: (name) => values.get(name) ?? null,
    put: (name, value) => void values.set(name, value),
    drop: (name) => void values.delete(name),
  }
}

test('what should have left long ago is told, what another tab may be sending is not', () => {
  const kept = box()
  mark(kept, 'A', 1_000)
  mark(kept, 'B', 60_000)
  assert.deepEqual(overdue(kept, 40_000), ['A'])
  unmark(kept, 'A')
  assert.deepEqual(overdue(kept, 40_000), [])
  assert.deepEqual(overdue(kept, 100_000), ['B'])
})
