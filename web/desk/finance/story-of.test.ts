import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyOf } from './story-of.ts'

const event = (verb: 'execute' | 'void_resolution', name: string | null, data: Record<string, unknown>, reason: string | null = null) => ({
  verb,
  actor: { role: 'finance' as const, name, me: false },
  at: '2026-11-24T09:00:00.000Z',
  data,
  reason,
})
const events = [
  event('execute', 'Zoé', { resolution: 'A' }),
  event('void_resolution', 'Malo', { resolution: 'A', again: 'B' }, 'IBAN clos'),
  event('execute', null, { resolution: 'B' }),
]

test('the journal tells who executed it, and who took it back and why', () => {
  assert.deepEqual(storyOf(events, 'A'), {
    executedBy: 'Zoé',
    voiding: { by: 'Malo', at: '2026-11-24T09:00:00.000Z', reason: 'IBAN clos', again: 'B' },
  })
})

test('another resolution’s story is not mixed in; a machine has no name', () => {
  assert.deepEqual(storyOf(events, 'B'), { executedBy: null, voiding: null })
  assert.deepEqual(storyOf(events, 'C'), { executedBy: null, voiding: null })
})
