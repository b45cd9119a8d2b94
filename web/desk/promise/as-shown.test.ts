import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asShown } from './as-shown.ts'

const day = (from: string, to: string) => ({ from, to, countedMs: Date.parse(to) - Date.parse(from) })
const minutes = (step: Parameters<typeof asShown>[0]): number => asShown(step) / 60_000

test('a promise that starts within a minute is counted from that minute, and adds up', () => {
  const steps = [
    day('2026-11-26T09:00:40.000Z', '2026-11-26T17:00:00.000Z'),
    day('2026-11-27T08:00:00.000Z', '2026-11-27T17:00:00.000Z'),
    day('2026-11-30T08:00:00.000Z', '2026-11-30T15:00:40.000Z'),
  ]
  assert.deepEqual(steps.map(minutes), [480, 540, 420])
})
