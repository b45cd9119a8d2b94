import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { type Scenario, scenario } from '../../tests/support/scenario.ts'
import { ahead } from './ahead.ts'

const inspection = { by: null, about: null, after: technostok.clocks.inspection, on: null }

const of = (s: Scenario) => ahead(s.rma, technostok)
const due = (s: Scenario, kind: string) => s.rma.clocks.find((clock) => clock.kind === kind && clock.endedAt === null)?.due

describe('what is promised of the stations to come', () => {
  it('is nothing before the request is answered', () => {
    assert.deepEqual(of(scenario()), {})
    assert.deepEqual(of(scenario().run('request_details')), {})
  })

  it('is, once approved, how long after receipt the goods are inspected; a resolution has no date before its verdict', () => {
    assert.deepEqual(of(scenario().run('approve')), { inspection })
    assert.deepEqual(of(scenario().run('approve', 'confirm_shipment')), { inspection })
    assert.deepEqual(of(scenario().run('approve', 'receive')), {})
  })

  it('is a date for the money as soon as one of several units was accepted', () => {
    const s = scenario().run('approve', 'receive')
    s.does('inspect', { units: s.units(0) })
    assert.equal(s.rma.status, 'received')
    assert.deepEqual(of(s), { resolution: { by: due(s, 'refund'), about: null, after: null, on: null } })
  })

  it('is the law’s date for a withdrawal only once goods or the proof of their posting have come', () => {
    const s = scenario({ type: 'withdrawal' }).run('approve')
    assert.ok(due(s, 'legal_refund'))
    assert.deepEqual(of(s), { inspection })
    assert.deepEqual(of(s.run('receive')), { resolution: { by: due(s, 'legal_refund'), about: null, after: null, on: null } })
  })

  it('is nothing once it has ended', () => {
    assert.deepEqual(of(scenario().run('approve', 'cancel')), {})
    assert.deepEqual(of(scenario().run('reject')), {})
  })
})
