import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineView, ReturnView } from '#application/views.ts'
import { contestable, contestUntil } from './contest-window.ts'

type Unit = LineView['units'][number]
type Timed = Pick<ReturnView, 'transit' | 'deadlines'>

const decidedAt = '2026-11-20T09:00:00.000Z'
const inspectedAt = '2026-11-24T09:00:00.000Z'
const early = '2026-11-27T22:59:59.999Z'
const later = '2026-12-01T22:59:59.999Z'

const window = (startedAt: string, due: string, late = false): Timed['deadlines'][number] =>
  ({ kind: 'objection', startedAt, due, late }) as Timed['deadlines'][number]
const view = (...deadlines: Timed['deadlines']): Timed => ({
  transit: { stations: [{ key: 'approval', state: 'done', at: decidedAt }] } as unknown as Timed['transit'],
  deadlines,
})
const unit = (over: Partial<Unit> = {}): Unit =>
  ({ id: 'u', decision: 'approved', verdict: 'pending', verdictAt: null, contest: null, sentBack: null, ...over }) as Unit

const rejected = unit({ id: 'rejected', decision: 'rejected' })
const refused = unit({ id: 'refused', verdict: 'refused', verdictAt: inspectedAt })

test('each refusal has the window that began with it', () => {
  const at = view(window(decidedAt, early, true), window(inspectedAt, later))
  assert.deepEqual(contestable([rejected, refused], at), [refused])
  assert.deepEqual(contestUntil([rejected], at), { due: early, over: true })
  assert.deepEqual(contestUntil([rejected, refused], at), { due: later, over: false })
})

test('two open windows are both kept by the earlier one', () =>
  assert.deepEqual(contestUntil([refused, rejected], view(window(decidedAt, early), window(inspectedAt, later))), {
    due: early,
    over: false,
  }))

test('what was granted, contested already or sent back is not asked about', () => {
  const at = view(window(decidedAt, early), window(inspectedAt, later))
  const contested = unit({ ...refused, contest: { at: inspectedAt, answeredAt: null, upheld: null } })
  const gone = unit({ ...refused, sentBack: 'shipped_back' })
  assert.deepEqual(contestable([unit(), contested, gone], at), [])
  assert.equal(contestUntil([unit(), contested, gone], at), null)
})
