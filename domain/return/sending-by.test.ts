import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenLine } from '../../tests/support/judged.ts'
import { running, scenario } from '../../tests/support/scenario.ts'

const swollen = {
  order: { lines: [givenLine({ lithiumBattery: true })] },
  lines: [{ reason: 'battery_fault', safety: { swollen: 'yes' as const } }],
}

test('what is granted is to be sent by a date', () => assert.deepEqual(running(scenario().run('approve')), ['return_by']))

test('a battery that may not be posted has no date to be sent by, so that it never expires', () =>
  assert.deepEqual(running(scenario(swollen).run('approve')), []))

test('nor after it was reopened', () => assert.deepEqual(running(scenario(swollen).run('approve', 'cancel', 'reopen')), []))
