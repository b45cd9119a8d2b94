import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenario } from '../../tests/support/scenario.ts'
import { silentWaiver } from './waive.ts'

test('what the law gives is given up in words or not at all; a commercial request gives up nothing', () => {
  for (const legalBasis of ['withdrawal', 'legal_conformity'] as const) {
    assert.equal(silentWaiver({ legalBasis }, false)?.code, 'right_not_given_up')
    assert.equal(silentWaiver({ legalBasis }, true), undefined)
  }
  assert.equal(silentWaiver({ legalBasis: 'commercial' }, false), undefined)
})

test('no caller takes a settlement of a withdrawal without it', () => {
  const s = scenario({ type: 'withdrawal' }).run('offer_settlement')
  assert.equal(s.refuses('accept_settlement', { waives: false }), 'right_not_given_up')
  s.run('accept_settlement')
})
