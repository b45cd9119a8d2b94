import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { givenLine, givenOrder, judgedLine } from '../../tests/support/judged.ts'
import { type SafetyAnswer, type SafetyQuestion, safetyQuestions } from '#domain/return/rma.ts'
import { safetyGate } from './safety-gate.ts'

const no = Object.fromEntries(safetyQuestions.map((question) => [question, 'no'])) as Record<SafetyQuestion, SafetyAnswer>
const gate = (over: Partial<Record<SafetyQuestion, SafetyAnswer>>, batteryFault = false): string =>
  safetyGate({ lithiumBattery: true, answers: { ...no, ...over }, batteryFault })

describe('a lithium battery before an automatic label (facts.md 6.5)', () => {
  it('all no: clear', () => assert.equal(gate({}), 'clear'))
  for (const question of safetyQuestions) {
    it(`« ${question} » yes: stop`, () => assert.equal(gate({ [question]: 'yes' }), 'stop'))
    const dontKnow = question === 'battery_fault' ? 'stop' : 'clear'
    it(`« ${question} » don't know, no battery fault: ${dontKnow}`, () => assert.equal(gate({ [question]: 'dont_know' }), dontKnow))
    it(`« ${question} » don't know, on a battery fault: stop`, () => assert.equal(gate({ [question]: 'dont_know' }, true), 'stop'))
  }
  it('a battery fault with every question answered no: clear', () => assert.equal(gate({}, true), 'clear'))
  it('a battery fault with a question left open: stop', () => {
    assert.equal(safetyGate({ lithiumBattery: true, answers: { ...no, hot: undefined }, batteryFault: true }), 'stop')
    assert.equal(safetyGate({ lithiumBattery: true, answers: null, batteryFault: true }), 'stop')
  })
  it('a product without a lithium battery: clear, whatever is said', () =>
    assert.equal(safetyGate({ lithiumBattery: false, answers: { ...no, hot: 'yes' }, batteryFault: true }), 'clear'))
})

it('the reason of the request decides whether it is a battery fault', () => {
  const order = givenOrder({ lines: [givenLine({ lithiumBattery: true })] })
  const said = (reason: string): string =>
    judgedLine({ order, type: 'standard_warranty', line: { reason, safety: { ...no, smell: 'dont_know' } } }).safetyGate
  assert.equal(said('display_fault'), 'clear')
  assert.equal(said('battery_fault'), 'stop')
})

it('the gate stops no request', () => {
  const order = givenOrder({ lines: [givenLine({ lithiumBattery: true })] })
  for (const type of ['standard_warranty', 'withdrawal', 'legal_conformity']) {
    const line = judgedLine({ order, type, line: { safety: { ...no, leaking: 'yes' } } })
    assert.equal(line.safetyGate, 'stop')
    assert.equal(line.verdict, 'review')
  }
})
