import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { refused } from '../../tests/support/default-acts.ts'
import { retail } from '../../tests/support/judged.ts'
import { scenario } from '../../tests/support/scenario.ts'

const late = () => scenario({ now: '2027-03-01T09:00:00.000Z', lines: [{ exceptions: [{ clause: 'A4', plea: 'En congés.' }] }] })

describe('an approval', () => {
  it('that names a line, a unit or an exception which is not the return’s is refused, for it would approve what it meant to refuse', () => {
    const s = scenario()
    const [lineId = ''] = s.rma.lines.map(({ id }) => id)
    const line = { lineId, rejected: [], exceptions: [] }
    const code = (...lines: object[]) => s.refuses('approve', { approval: { lines: lines as (typeof line)[] } })
    const no = { clause: 'A3', reason: null }
    assert.equal(code(line, { ...line, lineId: 'another' }), 'line_unknown')
    assert.equal(code(line, line), 'line_decided_twice')
    assert.equal(code({ ...line, rejected: [{ unitId: 'another', ...no }] }), 'unit_unknown')
    assert.equal(code({ ...line, exceptions: [{ clause: 'A4', granted: true }] }), 'exception_not_pleaded')
    assert.equal(late().run('approve').rma.status, 'approved')
  })

  it('refuses units by a clause, an article or a reason that exists: whatever else is typed would stand in the history', () => {
    const s = scenario()
    const [lineId = ''] = s.rma.lines.map(({ id }) => id)
    const [unitId = ''] = s.units(0)
    const saying = (ground: { clause: string | null; reason: string | null }) => ({
      approval: { lines: [{ lineId, rejected: [{ unitId, ...ground }], exceptions: [] }] },
    })
    assert.equal(s.refuses('approve', saying({ clause: 'Z9', reason: null })), 'ground_unknown')
    assert.equal(s.refuses('approve', saying({ clause: null, reason: 'Mme Durand' })), 'ground_unknown')
    assert.equal(s.refuses('reject', { rejection: { lines: [{ lineId, clause: null, reason: 'toString' }] } }), 'ground_unknown')
    s.run(['approve', saying({ clause: 'A3', reason: 'damaged' })])
  })
})

describe('a refusal for a reason of ours', () => {
  const checked = ({ lines: [line] }: ReturnType<typeof scenario>['rma']) =>
    line?.units.map((unit) => [unit.decisionClause, unit.decisionReason])[0]
  const because = (verb: 'approve' | 'reject', reason: string, clause: string | null = null) => {
    const s = scenario()
    const [lineId = ''] = s.rma.lines.map(({ id }) => id)
    const [unitId = ''] = s.units(0)
    return s.run([
      verb,
      {
        approval: { lines: [{ lineId, rejected: [{ unitId, clause, reason }], exceptions: [] }] },
        rejection: { lines: [{ lineId, clause, reason }] },
      },
    ])
  }

  it('cites the clause that the reason rests on, whole or for one unit, also of goods that the policy takes', () => {
    assert.deepEqual(checked(because('approve', 'damaged').rma), ['A3', 'damaged'])
    const refused = because('reject', 'damaged')
    assert.deepEqual(checked(refused.rma), ['A3', 'damaged'])
    assert.deepEqual(refused.events.at(-1)?.data, { clauses: ['A3'] })
  })

  it('keeps the clause that was named beside it', () =>
    assert.deepEqual(checked(because('approve', 'damaged', 'A5').rma), ['A5', 'damaged']))
})

describe('a refusal of what was asked', () => {
  const cited = (s: ReturnType<typeof scenario>, clause: string | null, reason: string | null = null) => {
    const [{ id: lineId } = { id: '' }] = s.rma.lines
    const [unitId = ''] = s.units(0)
    return {
      rejection: { lines: [{ lineId, clause, reason }] },
      approval: { lines: [{ lineId, rejected: [{ unitId, clause, reason }], exceptions: [] }] },
    }
  }

  it('cites no clause that the request fulfils, whole or for one unit: it names it', () => {
    const s = scenario()
    for (const verb of ['approve', 'reject'] as const)
      for (const clause of ['A1', 'A4', 'E2']) {
        const answer = s.does(verb, cited(s, clause))
        assert.ok(isRefusal(answer) && answer.code === 'clause_fulfilled')
        assert.deepEqual(answer.params, { clause })
      }
    assert.equal(s.refuses('reject', cited(s, null, 'A1')), 'clause_fulfilled')
  })

  it('cites what it is judged against, what only the customer’s word meets, and a clause beside the reason that rests on it', () => {
    const open = (): ReturnType<typeof scenario> => scenario()
    const closed = late()
    closed.run(['reject', cited(closed, 'A4')])
    for (const [clause, reason] of [
      ['A3', null],
      ['A1', 'no_fault_found'],
      [null, 'incomplete'],
    ] as const) {
      const s = open()
      s.run(['reject', cited(s, clause, reason)])
    }
  })
})

describe('what the law gives', () => {
  it('falls to no rule of the merchant’s: neither to a clause that the line was not judged by, nor to marks of use', () => {
    const s = scenario({ type: 'legal_conformity', buyer: retail })
    const [lineId = ''] = s.rma.lines.map(({ id }) => id)
    const [unitId = ''] = s.units(0)
    const rejecting = (clause: string | null, reason: string | null = null) => ({ rejection: { lines: [{ lineId, clause, reason }] } })
    assert.equal(s.refuses('reject', rejecting('A3')), 'ground_unknown')
    assert.equal(s.refuses('reject', rejecting(null, 'A4')), 'ground_unknown')
    assert.equal(s.refuses('reject', rejecting(null, 'marks_of_use')), 'ground_unknown')
    const no = { unitId, clause: 'A3', reason: null }
    assert.equal(s.refuses('approve', { approval: { lines: [{ lineId, rejected: [no], exceptions: [] }] } }), 'ground_unknown')
    const marked = { ...refused, reason: 'marks_of_use' }
    const there = scenario({ type: 'legal_conformity', buyer: retail }).run('approve', 'receive')
    assert.equal(there.refuses('inspect', { verdict: marked }), 'ground_unknown')
    there.run(['inspect', { verdict: { ...refused, reason: 'no_fault_found' } }])
    assert.equal(s.refuses('reject', rejecting('L217-3')), 'clause_fulfilled')
    s.run(['reject', rejecting('L217-3', 'no_fault_found')])
  })
})

describe('a refusal at the dock', () => {
  it('names a ground that exists and shows it in a photo, whoever asks', () => {
    const s = scenario().run('approve', 'receive')
    const unseen = { ...refused, observed: { seal: 'opened', condition: 'damaged', serial: null, fileIds: [] } } as const
    assert.equal(s.refuses('inspect', { verdict: unseen }), 'refusal_needs_photo')
    assert.equal(s.refuses('inspect', { verdict: { ...refused, reason: 'Mme Durand' } }), 'ground_unknown')
    s.run(['inspect', { verdict: refused }])
  })
})
