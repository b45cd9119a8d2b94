import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeadlineView } from '#application/clocks/view.ts'
import type { TransitView } from '#application/returns/transit-view.ts'
import { stationKeys as journey } from '#domain/return/transit.ts'
import { speaker } from '../words/read-catalogue.ts'
import { lineView } from './line-view.ts'
import { stationKeys } from './stations.ts'

const french = { t: speaker('fr', 'ui', 'words'), locale: 'fr' } as const
const english = { t: speaker('en', 'ui', 'words'), locale: 'en' } as const
const submitted = '2026-11-18T08:12:00.000Z'

const deadline = (kind: string, due: string): DeadlineView => ({
  id: null,
  kind,
  due,
  subject: null,
  startedAt: submitted,
  remainingMs: 1,
  fraction: 0.5,
  near: false,
  late: false,
})

const transit = (change: Partial<TransitView> & { at: number; state: TransitView['stations'][number]['state'] }): TransitView => ({
  stations: stationKeys.map((key, index) => ({
    key,
    state: index < change.at ? 'done' : index === change.at ? change.state : 'next',
    at: index <= change.at ? submitted : null,
    ahead: null,
  })),
  whose: 'customer',
  customerWord: 'label_ready',
  agentWord: 'waiting_for_customer',
  outcome: null,
  deadline: null,
  ...change,
})

test('the browser’s stations are the domain’s', () => assert.deepEqual(stationKeys, journey))

test('reached stations carry their date, those to come nothing', () => {
  const line = lineView(transit({ at: 2, state: 'wait' }), 'customer', french)
  assert.deepEqual(
    line.map(({ name, when }) => [name, when]),
    [
      ['Demande', '18\u00A0nov.\u00A02026'],
      ['Accord', '18\u00A0nov.\u00A02026'],
      ['Envoi', '18\u00A0nov.\u00A02026'],
      ['Réception', undefined],
      ['Contrôle', undefined],
      ['Résolution', undefined],
    ],
  )
})

test('a station to come says what is promised of it', () => {
  const sent = transit({ at: 3, state: 'now' })
  const inspected = { by: null, about: null, after: { hours: 48, days: null, working: false }, on: null }
  const paid = { by: '2026-12-08T22:59:59.999Z', about: null, after: null, on: null }
  const promised = {
    ...sent,
    stations: sent.stations.map((station) => ({
      ...station,
      ahead: station.key === 'inspection' ? inspected : station.key === 'resolution' ? paid : null,
    })),
  }
  const when = (reader: 'customer' | 'staff', words: typeof french | typeof english) =>
    lineView(promised, reader, words)
      .slice(4)
      .map((station) => station.when)
  assert.deepEqual(when('customer', french), ['48\u00A0h après réception', 'au plus tard le 8\u00A0déc.\u00A02026'])
  assert.deepEqual(when('customer', english), ['48 h after receipt', 'by 8\u00A0Dec\u00A02026'])
  assert.deepEqual(when('staff', french), ['48\u00A0h après réception', 'avant le 9\u00A0déc.'])
})

test('to staff it says what is to be expected: the day, an hour where it is promised, « vers » where nobody promises', () => {
  const sent = transit({ at: 0, state: 'now' })
  const to = (by: string | null, about: string | null = null) => ({ by, about, after: null, on: null })
  const expected: Readonly<Record<string, ReturnType<typeof to>>> = {
    approval: to('2026-11-19T08:12:00.000Z'),
    shipping: to('2026-12-06T22:59:59.999Z'),
    receipt: to(null, '2026-12-10T22:59:59.999Z'),
    resolution: to('2026-12-14T09:20:00.000Z'),
  }
  const told = { ...sent, stations: sent.stations.map((station) => ({ ...station, ahead: expected[station.key] ?? null })) }
  const when = (words: typeof french | typeof english) => lineView(told, 'staff', words).map((station) => station.when)
  assert.deepEqual(when(french).slice(1), [
    'prévu le 19\u00A0nov.',
    'avant le 7\u00A0déc.',
    'vers le 10\u00A0déc.',
    undefined,
    'avant le 14\u00A0déc., 10\u00A0h\u00A020',
  ])
  assert.deepEqual(when(english).slice(1), [
    'expected 19\u00A0Nov',
    'before 7\u00A0Dec',
    'around 10\u00A0Dec',
    undefined,
    'before 14\u00A0Dec, 10:20',
  ])
})

test('the current station says what is expected by when: a day to its end, an hour before it', () => {
  const day = lineView(
    transit({ at: 2, state: 'wait', deadline: deadline('return_by', '2026-12-03T22:59:59.999Z') }),
    'customer',
    french,
  )[2]
  assert.equal(day?.when, 'à remettre au plus tard le 3\u00A0déc.\u00A02026')
  assert.equal(day?.deadline?.fraction, 0.5)
  const hour = lineView(transit({ at: 0, state: 'now', deadline: deadline('review', '2026-11-19T17:02:00.000Z') }), 'customer', english)[0]
  assert.equal(hour?.when, 'answer before 19\u00A0Nov\u00A02026, 18:02')
})

test('a late station keeps its promise in sight', () => {
  const late = lineView(transit({ at: 0, state: 'late', deadline: deadline('review', '2026-11-19T17:02:00.000Z') }), 'staff', french)[0]
  assert.equal(late?.state, 'late')
  assert.ok(late.deadline)
})

test('the last station is named after what came of it, in the reader’s words', () => {
  const ended = transit({ at: 5, state: 'end', customerWord: 'refunded', agentWord: 'refunded', outcome: 'refunded' })
  assert.equal(lineView(ended, 'customer', french)[5]?.name, 'Remboursé')
  assert.equal(lineView(ended, 'staff', english)[5]?.name, 'Refunded')
  const expired = transit({ at: 2, state: 'stop', customerWord: 'expired', agentWord: 'expired' })
  assert.equal(lineView(expired, 'customer', french)[2]?.name, 'Accord expiré')
  assert.equal(lineView(expired, 'staff', french)[2]?.name, 'Expiré')
})

test('goods that were kept were neither sent nor inspected: those stations are left out', () => {
  const settled = transit({ at: 5, state: 'end', customerWord: 'settled' })
  const kept = settled.stations.map((station) =>
    ['shipping', 'receipt', 'inspection'].includes(station.key) ? { ...station, at: null } : station,
  )
  const line = lineView({ ...settled, stations: kept }, 'customer', french)
  assert.deepEqual(
    line.map(({ name }) => name),
    ['Demande', 'Accord', 'Geste commercial'],
  )
})

test('an agreed pickup is the date of what is sent; until it is agreed, that is what is promised', () => {
  const waits = transit({ at: 2, state: 'wait' })
  const on = { by: null, about: null, after: null, on: '2026-11-30' }
  const agreed = {
    ...waits,
    stations: waits.stations.map((station) => (station.key === 'shipping' ? { ...station, at: null, ahead: on } : station)),
  }
  assert.equal(lineView(agreed, 'staff', french)[2]?.when, 'enlèvement le 30\u00A0nov.\u00A02026')
  const owed = { ...deadline('reply', '2026-11-19T17:02:00.000Z'), subject: 'pickup' }
  const open = transit({ at: 2, state: 'now', deadline: owed })
  assert.match(lineView(open, 'staff', french)[2]?.when ?? '', /^enlèvement à convenir avant le 19/)
})
