import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { backLacks, blankBack, leaving, refusedHere, windowOpen } from './back-draft.ts'

const at = '2026-11-20T10:00:00.000Z'
const refused = (id: string, over = {}) =>
  sampleUnit({ id, serial: id, verdict: 'refused', verdictReason: 'damaged', verdictAt: at, ...over })
const contest = { at, answeredAt: null, upheld: null }
const agreement = { id: 'g', at }
const lines = [
  sampleLine([
    refused('a'),
    refused('b', { contest }),
    refused('c', { sentBack: 'shipped_back' }),
    refused('d', { agreement }),
    refused('e', { agreement, sentBack: 'disposed' }),
  ]),
]

test('what is contested is held, what is left to us goes in no parcel, what has left is not here', () => {
  const { free, held, left } = refusedHere(lines)
  assert.deepEqual(
    [free, held, left].map((groups) => groups.map(({ key }) => key)),
    [['a'], ['b'], ['d']],
  )
  assert.deepEqual(leaving(free, blankBack), ['a'])
  assert.deepEqual(leaving(free, { ...blankBack, skipped: ['a'] }), [])
})

test('a parcel back needs units, a tracking number and a customer who can no longer contest, or has said so', () => {
  const draft = { ...blankBack, tracking: '8R9' }
  assert.equal(backLacks(blankBack, [], null), 'units')
  assert.equal(backLacks(blankBack, ['a'], null), 'tracking')
  assert.equal(backLacks(draft, ['a'], at), 'window')
  assert.equal(backLacks({ ...draft, now: true }, ['a'], at), undefined)
  assert.equal(backLacks(draft, ['a'], null), undefined)
})

test('the objection window is open until it is late, for units that were not contested before', () => {
  const clock = (late: boolean) => ({ deadlines: [{ kind: 'objection', late, due: at, startedAt: at }], lines }) as unknown as ReturnView
  assert.equal(windowOpen(clock(false), ['a']), at)
  assert.equal(windowOpen(clock(false), ['b']), null)
  assert.equal(windowOpen(clock(true), ['a']), null)
})
