import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineView, ObjectionView } from '#application/returns/line-view.ts'
import { contestable, contestUntil } from './contest-window.ts'

const early = '2026-11-27T22:59:59.999Z'
const later = '2026-12-01T22:59:59.999Z'
const unit = (objection: ObjectionView | null): LineView['units'][number] => ({ objection }) as LineView['units'][number]

test('of two open windows the earlier one keeps both', () =>
  assert.deepEqual(contestUntil([unit({ due: later, open: true }), unit({ due: early, open: true })]), { due: early, open: true }))

test('a window that is over does not hide one that is open', () => {
  const units = [unit({ due: early, open: false }), unit({ due: later, open: true })]
  assert.deepEqual(contestUntil(units), { due: later, open: true })
  assert.deepEqual(contestable(units), [units[1]])
})

test('when all are over the last one is told', () =>
  assert.deepEqual(contestUntil([unit({ due: later, open: false }), unit({ due: early, open: false })]), { due: later, open: false }))

test('where nothing was refused there is no window', () => assert.equal(contestUntil([unit(null)]), null))
