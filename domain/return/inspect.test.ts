import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accepted, refused } from '../../tests/support/default-acts.ts'
import { owing, promises, running, scenario } from '../../tests/support/scenario.ts'
import { inAdvance } from '../../tests/support/ways.ts'

const deduct = { amount: 5000, reason: 'marks_of_use', fileIds: ['file-1'] }
const resolving = () => scenario().run('approve', 'receive', 'inspect')
const paid = () => resolving().run('execute')

describe('inspection', () => {
  it('owes what is accepted at once, unit by unit, exact at the end', () => {
    const s = scenario({ order: {} }).run('approve', 'receive')
    s.run(['inspect', { units: s.units(0) }])
    assert.deepEqual([s.rma.status, owing(s)], ['received', ['refund 99990 owed']])
    s.run(['inspect', { units: s.units(1) }])
    assert.deepEqual([s.rma.status, owing(s)], ['resolving', ['refund 99990 owed', 'refund 99990 owed']])
    assert.deepEqual(running(s), ['refund', 'refund'])
  })

  it('refuses only with a ground, accepts only with a disposition, deducts only with evidence', () => {
    const s = scenario().run('approve', 'receive')
    assert.equal(s.refuses('inspect', { verdict: { ...refused, reason: null } }), 'refusal_needs_clause')
    assert.equal(s.refuses('inspect', { verdict: { disposition: null } }), 'disposition_needed')
    assert.equal(s.refuses('inspect', { verdict: { deduction: { ...deduct, fileIds: [] } } }), 'deduction_needs_evidence')
    assert.equal(s.refuses('inspect', { verdict: { deduction: { ...deduct, amount: 99_991 } } }), 'deduction_above_value')
  })

  it('lets nothing that holds data into other hands before they are erased, and keeps how in the event', () => {
    const s = scenario().run('approve', 'receive')
    s.order.lines.forEach((line) => Object.assign(line, { holdsData: true }))
    assert.equal(s.refuses('inspect', { verdict: { disposition: 'refurbish' } }), 'wipe_needed')
    assert.equal(s.refuses('inspect', { verdict: { disposition: 'rtv' } }), 'wipe_needed')
    const observed = { ...accepted.observed, wipe: 'factory_reset' as const }
    s.run(['inspect', { verdict: { disposition: 'refurbish', observed } }])
    assert.equal(s.rma.lines[0]?.units[0]?.observed?.wipe, 'factory_reset')
    assert.match(JSON.stringify(s.events.at(-1)?.data), /"wipe":"factory_reset"/)
    assert.equal(s.refuses('correct_inspection', { verdict: { disposition: 'restock' } }), 'wipe_needed')
  })

  it('keeps the declared serial beside the one that was found, and takes the found one where none was declared', () => {
    const found = { observed: { seal: 'opened' as const, condition: 'tested_no_marks' as const, serial: 'FOUND-1', fileIds: [] } }
    const declared = scenario({ lines: [{ quantity: 1, serials: ['DECLARED-1'] }] }).run('approve', 'receive', [
      'inspect',
      { verdict: found },
    ])
    assert.deepEqual([declared.unit(0).serial, declared.unit(0).observed?.serial], ['DECLARED-1', 'FOUND-1'])
    const silent = scenario({ lines: [{ quantity: 1 }] }).run('approve', 'receive', ['inspect', { verdict: found }])
    assert.equal(silent.unit(0).serial, 'FOUND-1')
  })

  it('of a withdrawal deducts, or finds goods that were not sold here, and refuses for nothing else', () => {
    const s = scenario({ type: 'withdrawal' }).run('approve', 'receive')
    assert.equal(s.refuses('inspect', { verdict: refused }), 'withdrawal_only_deducts')
    s.run(['inspect', { units: s.units(0), verdict: { deduction: deduct } }])
    assert.deepEqual(owing(s), ['refund 94990 owed'])
    s.run(['inspect', { units: s.units(1), verdict: { ...refused, reason: 'not_what_was_sold' } }])
    assert.equal(s.rma.status, 'resolving')
  })

  it('asks for goods once: those owed in advance stay owed as they are, and are promised from the verdict on', () => {
    const s = scenario({ type: 'advanced_warranty', policy: inAdvance }).run('approve', 'receive')
    const [asked] = s.rma.resolutions
    s.run(['inspect', { units: s.units(0) }])
    const states = () => s.rma.resolutions.map(({ id, state, early, unitIds }) => [id, state, early, unitIds.length])
    const promises = () => s.rma.clocks.filter(({ kind, subject }) => kind === 'refund' && subject === asked?.id).length
    assert.deepEqual([states(), promises()], [[[asked?.id, 'owed', true, 2]], 1])
    s.run(['inspect', { units: s.units(1) }])
    assert.deepEqual([states(), promises()], [[[asked?.id, 'owed', false, 2]], 1])
    s.run(['correct_inspection', { units: s.units(0), verdict: { grade: 'C' } }])
    assert.deepEqual([states(), promises()], [[[asked?.id, 'owed', false, 2]], 1], 'a grade changes nothing of it')
    s.run(['correct_inspection', { verdicts: [{ ...accepted, unitId: s.units(0)[0], ...refused }] }])
    assert.deepEqual(states(), [[asked?.id, 'owed', false, 1]], 'what is refused is sent for the other alone')
    s.run(['correct_inspection', { verdicts: [{ ...accepted, unitId: s.units(1)[0], ...refused }] }])
    assert.deepEqual(states()[0]?.slice(0, 2), [asked?.id, 'void'])
    assert.ok(s.rma.clocks.every(({ kind, endedAt }) => kind !== 'refund' || endedAt !== null))
  })

  it('of goods that were replaced in advance owes nothing twice', () => {
    const s = scenario({ type: 'advanced_warranty', policy: inAdvance }).run('approve', 'execute', 'receive', 'inspect')
    assert.deepEqual([s.rma.status, owing(s)], ['closed', ['replacement executed']])
  })
})

describe('a corrected inspection', () => {
  it('owes anew what was not yet executed', () => {
    const s = resolving()
    s.run(['correct_inspection', { verdicts: [{ ...accepted, unitId: s.units(0)[0], ...refused }] }])
    assert.deepEqual(owing(s), ['refund 199980 void', 'refund 99990 owed'])
    s.run(['correct_inspection', { units: s.units(0) }])
    assert.deepEqual(owing(s).slice(-2), ['refund 99990 owed', 'refund 99990 owed'])
  })

  it('of a closed return puts a grade right and leaves it closed, its money untouched', () => {
    const s = paid().run(['correct_inspection', { verdict: { grade: 'C', disposition: 'refurbish' } }])
    assert.deepEqual([s.rma.status, s.unit(0).grade, owing(s)], ['closed', 'C', ['refund 199980 executed']])
    assert.match(JSON.stringify(s.events.at(-1)?.data['before']), /"grade":"A"/)
  })

  it('never takes back what was paid: finance voids it first, then it can', () => {
    const s = paid()
    assert.equal(s.refuses('correct_inspection', { verdict: refused }), 'resolution_executed')
    assert.equal(s.refuses('correct_inspection', { verdict: { deduction: deduct } }), 'resolution_executed')
    s.run('void_resolution', ['correct_inspection', { verdict: refused }])
    assert.deepEqual([s.rma.status, owing(s)], ['resolving', ['refund 199980 void', 'refund 199980 void']])
    assert.equal(s.run('ship_back').rma.status, 'closed')
  })

  it('starts no second refund promise for money that was paid', () => {
    const s = paid().run('correct_inspection')
    assert.deepEqual(
      promises(s).filter((promise) => promise.startsWith('refund')),
      ['refund met'],
    )
  })
})
