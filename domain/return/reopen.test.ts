import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { owing, running, scenario } from '../../tests/support/scenario.ts'
import { lane } from './lane.ts'
import { transit } from './transit.ts'

describe('a reopened return', () => {
  it('is in the state that it ended from, with the promise of that state and the label again', () => {
    const s = scenario().run('approve')
    assert.equal(s.rma.labelOffered, true)
    s.run('cancel')
    assert.equal(s.rma.labelOffered, false)
    s.run('reopen')
    assert.deepEqual([s.rma.status, s.rma.labelOffered, running(s)], ['approved', true, ['return_by']])
    assert.deepEqual(scenario().run('request_details', 'cancel', 'reopen').rma.status, 'needs_details')
    assert.deepEqual(running(scenario().run('reject', 'reopen')), ['review'])
  })

  it('that was rejected is decided anew', () => {
    const s = scenario().run('reject', 'reopen', 'approve')
    assert.deepEqual([s.unit(0).decision, s.rma.status], ['approved', 'approved'])
  })

  it('keeps the law’s promise from the day of the request', () => {
    const s = scenario({ type: 'withdrawal' }).run('approve', 'cancel', { hours: 48 }, 'reopen')
    const law = s.rma.clocks.filter((clock) => clock.kind === 'legal_refund')
    assert.deepEqual(
      law.map((clock) => [clock.startedAt, clock.outcome]),
      [
        [s.rma.submittedAt, 'void'],
        [s.rma.submittedAt, null],
      ],
    )
  })

  it('that was paid and closed undoes no money and waits for the next act', () => {
    const s = scenario().run('approve', 'receive', 'inspect', 'execute', 'reopen')
    assert.deepEqual([s.rma.status, owing(s)], ['resolving', ['refund 199980 executed']])
    assert.equal(s.run('correct_inspection').rma.status, 'closed')
  })

  it('that has nothing left to do is the desk’s to take up, and is not said to go back', () => {
    const { rma } = scenario().run('approve', 'receive', 'inspect', 'execute', 'reopen')
    const { agentWord, customerWord } = transit(rma, rma.submittedAt)
    assert.deepEqual([lane(rma), agentWord, customerWord], ['to_answer', 'to_answer', 'refunded'])
  })
})
