import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refused } from '../../tests/support/default-acts.ts'
import { owing, scenario } from '../../tests/support/scenario.ts'
import { partly } from '../../tests/support/ways.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal } from '#domain/refusal.ts'
import { refusedBy } from './another-look.ts'
import { objection } from './contest.ts'
import { hindrance } from './hindrance.ts'
import { isOfContest } from './promised-answer.ts'
import { spoken } from './reply.ts'
import type { Rma } from './rma.ts'

const day = 24
const oneRefused = (s = scenario()) =>
  s.run('approve', 'receive', ['inspect', { verdicts: [{ unitId: s.units(0)[0], ...refused }, { unitId: s.units(1)[0] }] }])

const ofContests = ({ rma }: { rma: Rma }): string[] => rma.clocks.flatMap((clock) => (isOfContest(clock) ? [clock.outcome ?? 'runs'] : []))

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

  it('is promised an answer within 48 hours, which only the answer keeps', () => {
    const s = oneRefused().run('contest')
    assert.deepEqual(ofContests(s), ['runs'])
    const act = {
      actor: { id: 'S1', roles: ['support' as const], locale: 'fr' as const },
      now: s.now,
      newId: () => 'm',
      policy: technostok,
    }
    const said = spoken(s.rma, { by: 'staff', internal: false, calls: false, thanks: false }, act)
    assert.deepEqual(ofContests({ rma: said }), ['runs'])
    assert.deepEqual(ofContests(s.run(['want_answer', { wanted: false }])), ['runs'])
    assert.deepEqual(ofContests(s.run({ hours: 48 }, 'answer_contest')), ['met'])
    assert.deepEqual(ofContests(oneRefused().run('contest', { hours: 49 }, 'answer_contest')), ['breached'])
    const corrected = oneRefused().run('contest')
    assert.deepEqual(ofContests(corrected.run(['correct_inspection', { units: corrected.units(0) }])), ['met'])
  })

  it('has a promise of its own, kept once all of its units are answered', () => {
    const s = partly(scenario()).run('receive', ['inspect', { verdict: refused }])
    s.run(['contest', { units: s.units(0) }], { hours: 1 }, ['contest', { units: s.units(1) }])
    s.run({ hours: 1 }, ['answer_contest', { units: s.units(1) }])
    assert.deepEqual(ofContests(s), ['runs', 'met'])
  })
})

describe('another look', () => {
  const contestedBy = (refusedBy: string) => oneRefused().run(['contest', { refusedBy }])

  it('is had by somebody else than refused', () => {
    assert.equal(contestedBy('S1').refuses('answer_contest'), 'own_refusal')
    assert.notEqual(contestedBy('R1').run('answer_contest').unit(0).contest?.answeredAt, null)
  })

  it('is not had by correcting one’s own verdict either, whichever way', () => {
    const s = contestedBy('R1')
    assert.equal(s.refuses('correct_inspection', { units: s.units(0) }), 'own_refusal')
    assert.equal(s.refuses('correct_inspection', { units: s.units(0), verdict: refused }), 'own_refusal')
    assert.equal(s.run(['correct_inspection', { units: s.units(1) }]).rma.status, 'resolving')
  })

  it('of a manager’s own refusal is the manager’s where they say why', () => {
    const s = contestedBy('M1')
    assert.equal(s.refuses('answer_contest', {}, 'manager'), 'own_refusal_needs_reason')
    assert.equal(isRefusal(s.does('answer_contest', { reasoned: true }, 'manager')), false)
  })

  it('is known beforehand to be somebody else’s', () => {
    const { rma } = contestedBy('S1')
    const why = (id: string) => hindrance('answer_contest', { rma, actor: { id, roles: ['support'] } })?.code
    assert.deepEqual([why('S1'), why('S2')], ['own_refusal', undefined])
  })

  it('asks the events who refused: the last of the desk’s decision and of the dock’s verdicts', () => {
    const by = refusedBy([
      { verb: 'approve', actorId: 'S1', data: { approved: ['a', 'b'], rejected: ['c'], label: true } },
      {
        verb: 'inspect',
        actorId: 'R1',
        data: {
          units: [
            { unit: 'a', verdict: 'refused' },
            { unit: 'b', verdict: 'accepted' },
          ],
        },
      },
      {
        verb: 'correct_inspection',
        actorId: 'R2',
        data: { before: [{ unit: 'b', verdict: 'accepted' }], after: [{ unit: 'b', verdict: 'refused' }] },
      },
    ])
    assert.deepEqual(Object.fromEntries(by), { a: 'R1', b: 'R2', c: 'S1' })
  })
})
