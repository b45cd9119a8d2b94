import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { beginning, type VerdictDraft } from './verdict-draft.ts'
import { forTheRest, isUntouched, withChoice } from './verdict-scan.ts'

const view = (lines: ReturnView['lines'], over: object = {}): ReturnView =>
  ({ type: 'standard_warranty', legalBasis: 'commercial', safetyGate: 'clear', currency: 'EUR', lines, ...over }) as unknown as ReturnView
const blank = beginning([sampleUnit()], String)
const photo = { id: 'f1', name: 'a.jpg', contentType: 'image/jpeg', size: 1, url: '', thumbnailUrl: null, internal: false }

test('a code says one thing of the unit, and a reason says that it is refused', () => {
  const judged = { view: view([]) }
  assert.deepEqual(withChoice(blank, { field: 'seal', value: 'opened' }, judged), { ...blank, seal: 'opened' })
  assert.deepEqual(withChoice(blank, { field: 'reason', value: 'damaged' }, judged), { ...blank, verdict: 'refused', reason: 'damaged' })
  assert.equal(withChoice({ ...blank, verdict: 'refused' }, { field: 'disposition', value: 'scrap' }, judged), 'refused-has-none')
})

test('a withdrawal is refused for one reason only, and takes no other', () => {
  const judged = { view: view([], { legalBasis: 'withdrawal' }) }
  assert.equal(withChoice(blank, { field: 'reason', value: 'damaged' }, judged), 'reason-not-here')
  const refused = withChoice(blank, { field: 'verdict', value: 'refused' }, judged)
  assert.ok(typeof refused === 'object' && refused.reason === 'not_what_was_sold')
})

test('the same verdict is given to all that is left, each with its own serial; what was judged or has not come stays', () => {
  const lines = [
    sampleLine([sampleUnit({ id: 'a', serial: 'S1' }), sampleUnit({ id: 'b', serial: 'S2' })]),
    sampleLine([sampleUnit({ id: 'c' }), sampleUnit({ id: 'd', receipt: 'expected' }), sampleUnit({ id: 'e', verdict: 'accepted' })], {
      id: 'l2',
    }),
  ]
  const draft: VerdictDraft = {
    ...blank,
    seal: 'opened',
    condition: 'damaged',
    serial: 'S1',
    verdict: 'refused',
    reason: 'damaged',
    photos: [photo],
  }
  const verdicts = forTheRest(draft, view(lines))
  assert.ok(Array.isArray(verdicts))
  assert.deepEqual(
    verdicts.map(({ unitId, verdict, observed }) => [unitId, verdict, observed.serial, observed.fileIds]),
    [
      ['a', 'refused', 'S1', ['f1']],
      ['b', 'refused', 'S2', ['f1']],
      ['c', 'refused', null, ['f1']],
    ],
  )
  assert.equal(forTheRest({ ...draft, photos: [] }, view(lines)), 'photo')
  assert.equal(forTheRest({ ...draft, verdict: 'accepted', deducts: true }, view(lines)), 'deduction-alone')
})

test('a unit of which nothing was said is untouched, whatever its serial', () => {
  assert.ok(isUntouched({ ...blank, serial: 'S1' }))
  assert.ok(!isUntouched({ ...blank, seal: 'intact' }))
})
