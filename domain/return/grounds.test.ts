import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenario } from '../../tests/support/scenario.ts'
import { clauseBehind, refusalReasons } from './grounds.ts'

const clauses = (type: string) => {
  const checks = scenario({ type }).rma.lines[0]?.assessment.checks ?? []
  return refusalReasons.map((reason) => [reason, clauseBehind(reason, checks)])
}

test('every reason of ours rests on a clause that the line was judged by', () => {
  assert.deepEqual(clauses('standard_warranty'), [
    ['not_what_was_sold', 'E2'],
    ['wrong_serial', 'E2'],
    ['marks_of_use', 'A3'],
    ['damaged', 'A3'],
    ['incomplete', 'A3'],
    ['no_fault_found', 'A1'],
  ])
  assert.ok(clauses('withdrawal').some(([reason, clause]) => reason === 'not_what_was_sold' && clause === 'E2'))
})

test('words of an agent’s own rest on none', () => assert.equal(clauseBehind('Vis manquante', [{ clause: 'A3', code: 'condition' }]), null))
