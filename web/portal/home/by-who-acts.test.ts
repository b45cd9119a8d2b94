import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { byWhoActs } from './by-who-acts.ts'

type Row = Parameters<typeof byWhoActs>[0][number] & { name: string }

const row = (
  name: string,
  { whose = 'merchant', offered = false, due }: { whose?: string; offered?: boolean; due?: string } = {},
): Row => ({
  name,
  whose,
  offered,
  submittedAt: '2026-11-20T09:00:00.000Z',
  deadline: due === undefined ? null : ({ due } as ReturnRow['deadline']),
})
const names = (rows: readonly Row[]): string[] => rows.map(({ name }) => name)

test('what waits for the customer stands apart, an offer of ours included', () => {
  const { yours, ours } = byWhoActs([row('ours'), row('to post', { whose: 'customer' }), row('offered', { offered: true })])
  assert.deepEqual(names(yours).sort(), ['offered', 'to post'])
  assert.deepEqual(names(ours), ['ours'])
})

test('the nearest deadline comes first, what has none last', () => {
  const { ours } = byWhoActs([row('none'), row('late', { due: '2026-12-03' }), row('soon', { due: '2026-11-28' })])
  assert.deepEqual(names(ours), ['soon', 'late', 'none'])
})
