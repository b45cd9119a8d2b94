import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refused } from '../../tests/support/default-acts.ts'
import { owing, scenario } from '../../tests/support/scenario.ts'
import { partly } from '../../tests/support/ways.ts'
import { objection } from './contest.ts'

const day = 24
const oneRefused = (s = scenario()) =>
  s.run('approve', 'receive', ['inspect', { verdicts: [{ unitId: s.units(0)[0], ...refused }, { unitId: s.units(1)[0] }] }])

describe('a contest', () => {
  it('holds the goods until it is answered', () => {
    const s = oneRefused().run('contest')
    assert.equal(s.refuses('ship_back'), 'contest_unanswered')
    assert.equal(s.refuses('dispose_refused'), 'contest_unanswered')
    assert.equal(s.run('answer_contest', 'execute', 'ship_back').rma.status, 'closed')
  })

  it('keeps the return open after everything was paid', () => {
    const s = oneRefused().run('contest', 'execute')
    assert.equal(s.rma.status, 'resolving')
  })

  it('is heard within the window of its own refusal, whatever was refused before', () => {
    const s = partly(scenario()).run({ hours: 9 * day })
    assert.equal(s.refuses('contest'), 'objection_window_over')
    s.run('receive', ['inspect', { verdict: refused }])
    assert.equal(s.refuses('contest', { units: s.units(1) }), 'objection_window_over')
    s.run({ hours: 6 * day }, ['contest', { units: s.units(0) }])
    assert.notEqual(s.unit(0).contest, null)
  })

  it('is told to whoever it is open to, unit by unit, and no longer once it was asked for', () => {
    const s = partly(scenario()).run('receive', ['inspect', { verdict: refused }])
    const [later, earlier] = [s.unit(0), s.unit(1)].map((unit) => objection(s.rma, unit, s.now))
    assert.deepEqual([later?.open, earlier?.open], [true, true])
    s.run({ hours: 9 * day })
    assert.equal(objection(s.rma, s.unit(1), s.now)?.open, false)
    const open = oneRefused()
    assert.equal(objection(open.rma, open.unit(1), open.now), null)
    open.run('contest')
    assert.equal(objection(open.rma, open.unit(0), open.now), null)
  })

  it('is over at the end of its window', () => {
    assert.equal(
      oneRefused()
        .run({ hours: 9 * day })
        .refuses('contest'),
      'objection_window_over',
    )
  })

  it('of the desk’s refusal is upheld by approving the unit after all, with a new delay to send it', () => {
    const s = partly(scenario()).run('receive', 'inspect', 'contest', ['answer_contest', { upheld: true }])
    assert.deepEqual([s.rma.status, s.unit(1).decision], ['received', 'approved'])
    assert.ok(s.rma.clocks.some((clock) => clock.kind === 'return_by' && clock.endedAt === null))
    assert.equal(s.run('receive', 'inspect').rma.status, 'resolving')
  })

  it('of the dock’s verdict is upheld by the corrected inspection, which answers it and owes the money', () => {
    const s = oneRefused().run('contest')
    assert.equal(s.refuses('answer_contest', { upheld: true }), 'correct_the_inspection')
    s.run(['correct_inspection', { units: s.units(0) }])
    assert.equal(s.unit(0).contest?.upheld, true)
    assert.deepEqual(owing(s), ['refund 99990 owed', 'refund 99990 owed'])
  })

  it('after the end is upheld once the return is open again', () => {
    const s = partly(scenario()).run('receive', 'inspect', 'execute', 'contest')
    assert.equal(s.refuses('answer_contest', { upheld: true }), 'reopen_first')
    s.run('reopen', ['answer_contest', { upheld: true }])
    assert.equal(s.rma.status, 'received')
  })
})
