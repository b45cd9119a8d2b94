import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused } from '../../tests/support/default-acts.ts'
import { scenario } from '../../tests/support/scenario.ts'

test('goods are disposed of by an agreement that was written when their refusal was known, by no earlier word', () => {
  const s = scenario().run('approve', 'receive')
  const before = s.now
  s.run({ hours: 1 }, ['inspect', { verdict: refused }])
  assert.equal(s.refuses('dispose_refused', { agreedAt: before }), 'agreement_before_refusal')
  s.run({ hours: 1 }, 'dispose_refused')
  assert.equal(s.unit(0).sentBack, 'disposed')
})
