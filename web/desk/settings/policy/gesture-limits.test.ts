import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitsOf, type TypedLimits } from './gesture-limits.ts'

const rows: readonly [TypedLimits, ReturnType<typeof limitsOf>][] = [
  [{ support: '150,00 €', manager: '' }, { limits: { support: 15_000, manager: null } }],
  [{ support: '1 249,90', manager: '1,249.90' }, { limits: { support: 124_990, manager: 124_990 } }],
  [{ support: '', manager: '' }, { limits: { support: null, manager: null } }],
  [{ support: '0', manager: '10' }, { limits: { support: 0, manager: 1000 } }],
  [{ support: '-5', manager: 'beaucoup' }, { errors: { support: 'settings.wrong.amount', manager: 'settings.wrong.amount' } }],
  [{ support: '12,345', manager: '1 5' }, { errors: { support: 'settings.wrong.amount', manager: 'settings.wrong.amount' } }],
  [{ support: '200', manager: '150' }, { errors: { manager: 'settings.wrong.manager' } }],
  [{ support: '', manager: '150' }, { errors: { manager: 'settings.wrong.manager' } }],
]

for (const [typed, read] of rows)
  test(`support « ${typed.support} », manager « ${typed.manager} »`, () => assert.deepEqual(limitsOf(typed), read))
