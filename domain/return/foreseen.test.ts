import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { type Scenario, scenario } from '../../tests/support/scenario.ts'
import { foreseen, onItsWay } from './foreseen.ts'

const of = (s: Scenario, policy = technostok) => foreseen(s.rma, policy, s.now)
const due = (s: Scenario, kind: string) => s.rma.clocks.find((clock) => clock.kind === kind && clock.endedAt === null)?.due
const by = (at: string | undefined) => ({ by: at, about: null, after: null, on: null })
const about = (at: string | undefined) => ({ by: null, about: at, after: null, on: null })
const inspection = { by: null, about: null, after: technostok.clocks.inspection, on: null }

describe('what staff may expect of the stations to come', () => {
  it('follows, station by station, from the promise of an answer: Saturday 14 Nov at 10 h, so Monday 16', () => {
    assert.deepEqual(of(scenario()), {
      approval: by('2026-11-16T09:00:00.000Z'),
      shipping: by('2026-11-30T22:59:59.999Z'),
      receipt: about('2026-12-03T22:59:59.999Z'),
      inspection,
      resolution: about('2026-12-07T22:59:59.999Z'),
    })
  })

  it('is, where nobody has said how long parcels take, nothing beyond the sending but the policy’s own delays', () => {
    const { transitDays: _, ...aims } = technostok.aims ?? {}
    const silent = { ...technostok, aims }
    assert.deepEqual(Object.keys(of(scenario(), silent)), ['approval', 'shipping', 'inspection'])
    assert.deepEqual(of(scenario().run('approve'), silent), { inspection })
  })

  it('is counted from the day by which the goods are to be sent, then from the day they were', () => {
    const approved = scenario().run('approve')
    assert.equal(of(approved).receipt?.about, '2026-12-01T22:59:59.999Z')
    const shipped = approved.run('confirm_shipment')
    const days = (Date.parse(of(shipped).receipt?.about ?? '') - Date.parse(shipped.now)) / 86_400_000
    assert.ok(days > 2 && days < 4)
    assert.equal(of(shipped).shipping, undefined)
  })

  it('is the customer’s to know where a parcel is on its way, and nothing else of it', () => {
    const shipped = scenario().run('approve', 'confirm_shipment')
    assert.deepEqual(onItsWay(shipped.rma, technostok, shipped.now), { receipt: of(shipped).receipt })
    assert.deepEqual(onItsWay(shipped.rma, technostok, '2027-01-01T00:00:00.000Z'), {})
    const approved = scenario().run('approve')
    assert.deepEqual(onItsWay(approved.rma, technostok, approved.now), {})
  })

  it('is a date for the money once the goods are here: the inspection’s, then the refund’s', () => {
    const s = scenario().run('approve', 'receive')
    const inspected = Date.parse(due(s, 'inspection') ?? '')
    assert.deepEqual(of(s), { resolution: by(new Date(inspected + 48 * 3_600_000).toISOString()) })
  })

  it('is nothing that waits for the customer’s word, that is over, or that has ended', () => {
    assert.deepEqual(of(scenario().run('request_details')), {})
    assert.deepEqual(of(scenario().run('reject')), {})
    assert.deepEqual(of(scenario().run({ hours: 24 * 30 })), { inspection })
  })
})
