import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { beginning, isVerdictDraft, lacks, mismatches, proposed, reasonsFor, toVerdicts, type VerdictDraft } from './verdict-draft.ts'

const photo = { id: 'f1', name: 'a.jpg', contentType: 'image/jpeg', size: 1, url: '', thumbnailUrl: null, internal: false }
const view = { type: 'standard_warranty', legalBasis: 'commercial', safetyGate: 'clear', currency: 'EUR' } as const
const units = [sampleUnit({ id: 'a', serial: 'C80-55D1' })]
const judged = { view, line: sampleLine(units), units }
const draft = (over: Partial<VerdictDraft> = {}): VerdictDraft => ({ ...beginning(units, String), ...over })

test('an inspection begins with nothing seen; a correction with the verdict as it stands', () => {
  assert.deepEqual(lacks(draft(), judged, false), ['seal', 'condition', 'verdict'])
  const wrong = sampleUnit({
    verdict: 'refused',
    verdictReason: 'damaged',
    observed: { seal: 'opened', condition: 'damaged', serial: 'S1', fileIds: ['f1'] },
    files: [photo],
  })
  const begun = beginning([wrong], String)
  assert.deepEqual(
    [begun.seal, begun.condition, begun.verdict, begun.reason, begun.photos.length],
    ['opened', 'damaged', 'refused', 'damaged', 1],
  )
  assert.deepEqual(lacks(begun, judged, true), ['why'])
})

test('an accepted unit needs a destination, a refused one a photo and a reason', () => {
  const seen = draft({ seal: 'opened', condition: 'damaged' })
  assert.deepEqual(lacks({ ...seen, verdict: 'accepted' }, judged, false), ['disposition'])
  assert.deepEqual(lacks({ ...seen, verdict: 'accepted', disposition: 'scrap' }, judged, false), [])
  assert.deepEqual(lacks({ ...seen, verdict: 'refused' }, judged, false), ['photo', 'reason'])
})

test('what holds data says how they were erased before it goes elsewhere, and nothing of the kind where it does not', () => {
  const laptop = { ...judged, line: sampleLine(units, { holdsData: true }) }
  const seen = draft({ seal: 'opened', condition: 'tested_no_marks', verdict: 'accepted', disposition: 'refurbish' })
  assert.deepEqual(lacks(seen, laptop, false), ['wipe'])
  assert.deepEqual(lacks({ ...seen, disposition: 'scrap' }, laptop, false), [])
  const wiped = { ...seen, wipe: 'secure_erase' as const }
  assert.deepEqual(lacks(wiped, laptop, false), [])
  assert.equal(toVerdicts(wiped, laptop)?.[0]?.observed.wipe, 'secure_erase')
  assert.equal(toVerdicts(wiped, judged)?.[0]?.observed.wipe, null)
})

test('a defective product is not proposed for stock', () =>
  assert.equal(proposed(draft({ seal: 'intact', condition: 'never_used' }), judged).disposition, 'rtv'))

test('a withdrawal is refused only where it is not what was sold, and a deduction is reasoned and evidenced', () => {
  assert.deepEqual(reasonsFor({ legalBasis: 'withdrawal' }), ['not_what_was_sold'])
  assert.ok(reasonsFor({ legalBasis: 'commercial' }).length > 1)
  const worn = draft({ seal: 'opened', condition: 'marks_of_use', verdict: 'accepted', disposition: 'refurbish', deducts: true })
  assert.deepEqual(lacks(worn, judged, false), ['amount', 'deduction', 'evidence'])
  const whole = { ...worn, amount: '30,00', deductionReason: ' Rayures ', evidence: [photo] }
  assert.deepEqual(lacks(whole, judged, false), [])
  assert.deepEqual(toVerdicts(whole, judged)?.[0]?.deduction, { amount: 3000, reason: 'Rayures', fileIds: ['f1'] })
  assert.equal(toVerdicts({ ...whole, verdict: 'refused' }, judged)?.[0]?.deduction, null)
  assert.equal(
    toVerdicts({ ...whole, amount: '30' }, { ...judged, view: { ...view, currency: 'JPY' } })?.[0]?.deduction?.amount,
    30,
    'a yen has no hundredth',
  )
})

test('what differs from what was declared is named; better than declared is no difference', () => {
  assert.deepEqual(mismatches(draft({ seal: 'opened', condition: 'damaged', serial: 'C80-0000' }), judged), ['seal', 'condition', 'serial'])
  assert.deepEqual(mismatches(draft({ seal: 'intact', condition: 'never_used', serial: 'c80 55d1' }), judged), [])
  const rough = { ...judged, line: sampleLine(units, { declared: { ...judged.line.declared, seal: null, condition: 'damaged' } }) }
  assert.deepEqual(mismatches(draft({ seal: 'opened', condition: 'tested_no_marks' }), rough), [])
})

test('one verdict stands for as many units as are counted, each with its own serial', () => {
  const alike = [sampleUnit({ id: 'a' }), sampleUnit({ id: 'b' }), sampleUnit({ id: 'c' })]
  const many = { view, line: sampleLine(alike), units: alike }
  const two = draft({ seal: 'opened', condition: 'tested_no_marks', verdict: 'accepted', count: 2, serial: 'X' })
  assert.deepEqual(
    toVerdicts(two, many)?.map(({ unitId, observed, disposition }) => [unitId, observed.serial, disposition]),
    [
      ['a', null, 'rtv'],
      ['b', null, 'rtv'],
    ],
  )
  assert.equal(toVerdicts(draft(), many), undefined)
})

test('a stored draft of another shape is dropped', () => {
  assert.ok(isVerdictDraft(JSON.parse(JSON.stringify(draft()))))
  assert.ok(!isVerdictDraft({ seal: 'opened' }))
  assert.ok(!isVerdictDraft({ ...draft(), seal: 'broken' }))
})
