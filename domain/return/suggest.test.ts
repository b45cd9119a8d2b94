import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditions, seals } from './rma.ts'
import { type Seen, suggestedDisposition, suggestedGrade } from './suggest.ts'

const seen = (over: Partial<Seen> = {}): Seen => ({
  saidDefective: false,
  seal: 'intact',
  condition: 'never_used',
  safetyGate: 'clear',
  ...over,
})

test('what is said to be defective is never put back in stock by default, whatever the dock sees', () => {
  for (const seal of seals)
    for (const condition of conditions) assert.notEqual(suggestedDisposition(seen({ saidDefective: true, seal, condition })), 'restock')
})

test('sound goods go back in stock, worn ones to be refurbished, damaged ones where a person says', () => {
  assert.equal(suggestedDisposition(seen()), 'restock')
  assert.equal(suggestedDisposition(seen({ condition: 'tested_no_marks' })), 'restock')
  assert.equal(suggestedDisposition(seen({ condition: 'marks_of_use' })), 'refurbish')
  assert.equal(suggestedDisposition(seen({ condition: 'damaged' })), null)
  assert.equal(suggestedDisposition(seen({ condition: null })), null)
})

test('a doubtful battery goes to quarantine', () =>
  assert.equal(suggestedDisposition(seen({ safetyGate: 'stop', condition: null })), 'quarantine'))

test('the grade follows seal and condition', () => {
  assert.equal(suggestedGrade({ seal: 'intact', condition: 'never_used' }), 'A')
  assert.equal(suggestedGrade({ seal: 'never_had_one', condition: 'never_used' }), 'A')
  assert.equal(suggestedGrade({ seal: 'opened', condition: 'never_used' }), 'B')
  assert.equal(suggestedGrade({ seal: 'opened', condition: 'marks_of_use' }), 'C')
  assert.equal(suggestedGrade({ seal: 'intact', condition: 'damaged' }), 'D')
  assert.equal(suggestedGrade({ seal: null, condition: 'damaged' }), null)
})
