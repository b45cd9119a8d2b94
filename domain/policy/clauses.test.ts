import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  account,
  assessed,
  clauseOf,
  deliveredAt,
  givenLine,
  givenOrder,
  givenParcel,
  judgedLine,
  outcomeOf,
  retail,
} from '../../tests/support/judged.ts'
import { startClock } from '#domain/clock/clock.ts'
import { isRefusal } from '#domain/refusal.ts'
import { clockRule } from '#domain/return/clocks.ts'
import { missing } from '#domain/return/missing.ts'
import { conditions } from '#domain/return/rma.ts'
import { permitted, transitions } from '#domain/return/transitions.ts'
import { requestType } from './request-type.ts'
import type { Policy } from './schema.ts'
import { technostok } from './technostok.ts'

/** The clause table of the merchant's policy, row by row: the acceptance test of the engine. */

const professional = { order: givenOrder({ buyerCapacity: 'professional' }) }
const due = (
  kind: 'review' | 'reply' | 'escalation' | 'inspection' | 'refund' | 'return_by' | 'details_by' | 'objection',
  startedAt: string,
): string => startClock({ id: 'K', kind, rule: clockRule(technostok, kind), startedAt }).due

const withType = (key: string, over: Partial<Policy['requestTypes'][string]>): Policy => {
  const type = technostok.requestTypes[key]
  if (!type) throw new Error(`no type ${key}`)
  return { ...technostok, requestTypes: { ...technostok.requestTypes, [key]: { ...type, ...over } } }
}

describe('A1: defective products are taken back from every kind of customer', () => {
  for (const type of ['standard_warranty', 'advanced_warranty'])
    for (const buyer of [account, retail])
      it(`${type} is open to ${buyer.profile}`, () => {
        const line = judgedLine({ type, buyer })
        assert.equal(line.verdict, 'eligible')
        assert.equal(outcomeOf(line, 'profile'), 'ok')
        assert.equal(clauseOf(line, 'profile'), 'A1')
      })

  it('no line needs to have been sold with the warranty', () => {
    assert.equal(outcomeOf(judgedLine({ type: 'advanced_warranty' }), 'entitlement'), undefined)
  })

  it('the other reading is a setting: only lines sold with it', () => {
    const policy = withType('advanced_warranty', { entitlement: 'order_line' })
    const sold = (entitlements: string[]): ReturnType<typeof judgedLine> =>
      judgedLine({ policy, type: 'advanced_warranty', order: givenOrder({ lines: [givenLine({ entitlements })] }) })
    assert.equal(sold([]).verdict, 'blocked')
    assert.equal(clauseOf(sold([]), 'entitlement'), 'A1')
    assert.equal(sold(['standard_warranty']).verdict, 'blocked')
    assert.equal(sold(['advanced_warranty']).verdict, 'eligible')
  })
})

describe('A2: products that are not defective are taken back from account customers', () => {
  it('convenience is open to an account customer', () => {
    assert.equal(judgedLine({ type: 'convenience', buyer: account }).verdict, 'eligible')
  })

  it('and closed to a retail one, by this clause, whatever exception is pleaded', () => {
    const line = judgedLine({ type: 'convenience', buyer: retail, line: { exceptions: [{ clause: 'A2', plea: 'please' }] } })
    assert.equal(line.verdict, 'blocked')
    const profile = line.checks.find((check) => check.code === 'profile')
    assert.deepEqual(profile, {
      clause: 'A2',
      code: 'profile',
      outcome: 'block',
      waivable: false,
      excepted: false,
      facts: { profile: 'retail', profiles: 'account' },
    })
  })
})

describe('A3: not used, or no marks of use', () => {
  const table: Record<string, Record<(typeof conditions)[number], string>> = {
    convenience: { never_used: 'eligible', tested_no_marks: 'eligible', marks_of_use: 'blocked_waivable', damaged: 'blocked_waivable' },
    standard_warranty: { never_used: 'eligible', tested_no_marks: 'eligible', marks_of_use: 'review', damaged: 'review' },
    advanced_warranty: { never_used: 'eligible', tested_no_marks: 'eligible', marks_of_use: 'review', damaged: 'review' },
    shipping_error: { never_used: 'eligible', tested_no_marks: 'eligible', marks_of_use: 'review', damaged: 'review' },
  }
  for (const [type, verdicts] of Object.entries(table))
    for (const condition of conditions)
      it(`${condition} under ${type}: ${verdicts[condition]}`, () => {
        const line = judgedLine({ type, line: { condition } })
        assert.equal(line.verdict, verdicts[condition])
        assert.equal(clauseOf(line, 'condition'), 'A3')
      })

  it('nothing is judged before the customer says', () =>
    assert.equal(outcomeOf(judgedLine({ type: 'convenience' }), 'condition'), undefined))
  it('a condition that the document does not know is not accepted', () => {
    for (const condition of ['constructor', 'like_new'])
      assert.equal(outcomeOf(judgedLine({ type: 'standard_warranty', line: { condition } }), 'condition'), 'block')
  })
})

describe('A4: at the latest 14 calendar days after delivery', () => {
  // Delivered on 10 November at noon: the last day is the 24th, until midnight in Paris.
  const moments: [string, string][] = [
    ['2026-11-10T11:30:00.000Z', 'eligible'],
    ['2026-11-24T12:00:00.000Z', 'eligible'],
    ['2026-11-24T22:59:59.999Z', 'eligible'],
    ['2026-11-24T23:00:00.000Z', 'blocked_waivable'],
    ['2026-11-25T08:00:00.000Z', 'blocked_waivable'],
  ]
  for (const [now, verdict] of moments)
    for (const type of Object.keys(technostok.requestTypes))
      it(`asked at ${now}, ${type} is ${verdict}`, () => assert.equal(judgedLine({ type, now }).verdict, verdict))

  it('the clause tells the facts it used', () => {
    const check = judgedLine({ type: 'convenience' }).checks.find((c) => c.code === 'window')
    assert.equal(check?.clause, 'A4')
    assert.deepEqual(check?.facts, {
      deliveredAt,
      source: 'carrier',
      deliveryUnknown: false,
      days: 14,
      deadline: '2026-11-24T22:59:59.999Z',
      lastDay: '2026-11-24',
    })
  })

  it('a delivery late in the evening counts on its own day in Paris', () => {
    const order = givenOrder({ parcels: [givenParcel({ deliveredAt: '2026-11-09T22:59:59.999Z' })] })
    assert.equal(judgedLine({ type: 'convenience', order }).deadline, '2026-11-23T22:59:59.999Z')
    const next = givenOrder({ parcels: [givenParcel({ deliveredAt: '2026-11-09T23:00:00.000Z' })] })
    assert.equal(judgedLine({ type: 'convenience', order: next }).deadline, '2026-11-24T22:59:59.999Z')
  })

  it('a last day on Christmas does not roll, unless the setting says so', () => {
    const order = givenOrder({ parcels: [givenParcel({ deliveredAt: '2026-12-11T10:00:00.000Z' })] })
    assert.equal(judgedLine({ type: 'convenience', order }).deadline, '2026-12-25T22:59:59.999Z')
    const rolling = withType('convenience', { rollToWorkingDay: true })
    assert.equal(judgedLine({ policy: rolling, type: 'convenience', order }).deadline, '2026-12-28T22:59:59.999Z')
  })

  it('counts from the line’s own delivery, or from the order’s last where the setting says so', () => {
    const order = givenOrder({
      lines: [givenLine(), givenLine({ id: 'L2', shopLineId: 'S2' })],
      parcels: [
        givenParcel(),
        givenParcel({ id: 'P2', deliveredAt: '2026-11-16T09:00:00.000Z', items: [{ orderLineId: 'L2', quantity: 2, serials: [] }] }),
      ],
    })
    assert.equal(judgedLine({ type: 'convenience', order }).deadline, '2026-11-24T22:59:59.999Z')
    const policy = withType('convenience', { windowFrom: 'order_last' })
    assert.equal(judgedLine({ policy, type: 'convenience', order }).deadline, '2026-11-30T22:59:59.999Z')
  })

  it('no window: never late', () => {
    const line = judgedLine({ policy: withType('convenience', { windowDays: null }), type: 'convenience', now: '2046-01-01T00:00:00.000Z' })
    assert.equal(line.verdict, 'eligible')
    assert.equal(line.deadline, null)
  })
})

describe('A5 and A6: the label is free under both warranties', () => {
  for (const type of ['advanced_warranty', 'standard_warranty'])
    it(type, () => assert.equal(judgedLine({ type, buyer: retail }).payer, 'merchant'))

  it('damage in transport is the merchant’s to fetch, whatever the type says', () => {
    const policy = withType('standard_warranty', { labelPayer: 'customer' })
    assert.equal(judgedLine({ policy, type: 'standard_warranty', line: { reason: 'dead_on_arrival' } }).payer, 'customer')
    assert.equal(judgedLine({ policy, type: 'standard_warranty', line: { reason: 'damaged_in_transport' } }).payer, 'merchant')
  })
})

describe('A7: an exception is pleaded per line against a clause that can be waived', () => {
  const late = { now: '2026-11-26T08:00:00.000Z' }
  const plea = (...clauses: string[]): { clause: string; plea: string }[] => clauses.map((clause) => ({ clause, plea: 'J’étais absent.' }))

  it('a late line becomes a case for an agent', () => {
    const line = judgedLine({ ...late, type: 'convenience', line: { exceptions: plea('A4') } })
    assert.equal(line.verdict, 'review')
    const window = line.checks.find((check) => check.code === 'window')
    assert.equal(window?.outcome, 'block')
    assert.equal(window?.excepted, true)
  })

  it('a plea against one clause does not open another', () => {
    const worn = { condition: 'marks_of_use' }
    assert.equal(judgedLine({ ...late, type: 'convenience', line: { ...worn, exceptions: plea('A4') } }).verdict, 'blocked_waivable')
    assert.equal(judgedLine({ ...late, type: 'convenience', line: { ...worn, exceptions: plea('A3', 'A4') } }).verdict, 'review')
  })

  it('a plea opens neither quantity nor what was never sold with the line', () => {
    assert.equal(judgedLine({ type: 'convenience', line: { quantity: 3, exceptions: plea('E2') } }).verdict, 'blocked')
    const policy = withType('standard_warranty', { entitlement: 'order_line' })
    assert.equal(judgedLine({ policy, type: 'standard_warranty', line: { exceptions: plea('A1') } }).verdict, 'blocked')
  })

  it('a plea against what is open changes nothing', () =>
    assert.equal(judgedLine({ type: 'convenience', line: { exceptions: plea('A4', 'A3') } }).verdict, 'eligible'))

  it('it concerns its own line', () => {
    const order = givenOrder({ lines: [givenLine(), givenLine({ id: 'L2', shopLineId: 'S2' })], parcels: [givenParcel({ items: [] })] })
    const { lines, verdict } = assessed({ ...late, order, type: 'convenience', lines: [{ exceptions: plea('A4') }, { orderLineId: 'L2' }] })
    assert.deepEqual(
      lines.map((line) => line.verdict),
      ['review', 'blocked_waivable'],
    )
    assert.equal(verdict, 'blocked_waivable')
  })
})

describe('A8: a return for convenience is at the customer’s cost, by refund or credit', () => {
  it('who pays and what for', () => {
    const line = judgedLine({ type: 'convenience' })
    assert.equal(line.payer, 'customer')
    assert.deepEqual(line.resolutions, ['refund', 'credit'])
  })
})

describe('A9: no handling fee on any return', () => {
  for (const type of [...Object.keys(technostok.requestTypes), 'withdrawal', 'legal_conformity'])
    for (const tier of [null, ...Object.keys(technostok.tiers)])
      it(`${type}, ${tier ?? 'no tier'}`, () => assert.equal(requestType(technostok, type, tier).handlingFee, 0))
})

describe('A10: a shipping error is exchanged, or refunded when out of stock', () => {
  it('for everybody, with the merchant’s label', () => {
    for (const buyer of [account, retail]) {
      const line = judgedLine({ type: 'shipping_error', buyer })
      assert.equal(line.verdict, 'eligible')
      assert.equal(clauseOf(line, 'profile'), 'A10')
      assert.deepEqual(line.resolutions, ['exchange', 'refund'])
      assert.equal(line.payer, 'merchant')
    }
  })
})

describe('A11: refunded within 48 h, and inspected within 48 h', () => {
  it('48 continuous hours, weekend or not', () => {
    assert.equal(due('refund', '2026-11-20T17:00:00.000Z'), '2026-11-22T17:00:00.000Z')
    assert.equal(due('inspection', '2026-11-20T17:00:00.000Z'), '2026-11-22T17:00:00.000Z')
  })
})

describe('A12: standard warranty is a refund, advanced warranty a replacement', () => {
  it('the first resolution is the default', () => {
    assert.equal(judgedLine({ type: 'standard_warranty' }).resolutions[0], 'refund')
    assert.equal(judgedLine({ type: 'advanced_warranty' }).resolutions[0], 'replacement')
  })
})

describe('B1: an answer within 24 h of working days', () => {
  it('counts Monday to Saturday, whole days, without public holidays', () => {
    assert.equal(due('review', '2026-11-17T09:30:00.000Z'), '2026-11-18T09:30:00.000Z')
    assert.equal(due('review', '2026-11-21T17:00:00.000Z'), '2026-11-23T17:00:00.000Z')
    assert.equal(due('review', '2026-12-24T17:00:00.000Z'), '2026-12-26T17:00:00.000Z')
  })
  it('a new one starts once details came', () => assert.equal(technostok.reviewAfterDetails, 'restart'))
})

describe('B2: approved in principle, sent back for details, or rejected', () => {
  it('the three answers to a request, by support', () => {
    for (const verb of ['approve', 'request_details', 'reject'] as const) {
      assert.ok((transitions[verb].from as readonly string[]).includes('submitted'), verb)
      assert.equal(permitted({ roles: ['support'] }, verb), undefined)
    }
  })
  it('no type of the document approves itself', () => {
    for (const key of Object.keys(technostok.requestTypes)) assert.equal(requestType(technostok, key, null).autoApprove, false)
  })
})

describe('B3 and B4: escalations and questions get a first answer within 48 h', () => {
  it('48 continuous hours', () => {
    assert.equal(due('escalation', '2026-11-21T09:00:00.000Z'), '2026-11-23T09:00:00.000Z')
    assert.equal(due('reply', '2026-11-21T09:00:00.000Z'), '2026-11-23T09:00:00.000Z')
  })
  it('a commercial settlement can be offered by support, up to a limit', () => {
    assert.equal(permitted({ roles: ['support'] }, 'offer_settlement'), undefined)
    assert.equal(technostok.settlementLimits.support, 15_000)
  })
})

describe('B5 to B7: from the request to the dock', () => {
  it('B5: a customer submits', () => assert.equal(permitted({ roles: ['customer'] }, 'submit'), undefined))
  it('B6: the customer, and nobody else, confirms the shipment', () => {
    assert.deepEqual(transitions.confirm_shipment.by, ['customer'])
  })
  it('B7: what is refused goes back at the merchant’s cost', () => assert.equal(technostok.shipBackPayer, 'merchant'))
})

describe('C1: the loyalty programme betters the terms', () => {
  it('gold gets a longer window and a label for convenience; other types stay as they are', () => {
    const gold = { profile: 'account', tier: 'gold' } as const
    const line = judgedLine({ type: 'convenience', buyer: gold, now: '2026-12-05T10:00:00.000Z' })
    assert.equal(line.verdict, 'eligible')
    assert.equal(line.payer, 'merchant')
    assert.equal(judgedLine({ type: 'standard_warranty', buyer: gold, now: '2026-12-05T10:00:00.000Z' }).verdict, 'blocked_waivable')
  })
  it('a tier does not change who may ask', () =>
    assert.equal(judgedLine({ type: 'convenience', buyer: { profile: 'retail', tier: 'platinum' } }).verdict, 'blocked'))
  it('a tier that the document does not know changes nothing', () => {
    for (const tier of ['diamond', 'constructor'])
      assert.deepEqual(judgedLine({ type: 'convenience', buyer: { profile: 'account', tier } }), judgedLine({ type: 'convenience' }))
  })
  it('the tiers are marked as examples, the programme has its page', () => {
    assert.ok(Object.values(technostok.tiers).every((tier) => tier.example))
    assert.ok(technostok.merchant.loyaltyUrl)
  })
})

describe('D1: what is filled in for each product', () => {
  const filled = {
    orderLineId: 'L1',
    quantity: 1,
    reason: null,
    condition: null,
    dockMessage: null,
    fileIds: [],
    serials: [],
    unreadableSerials: 0,
    safety: null,
  }
  const asked = (
    type: string,
    over: Partial<Parameters<typeof missing>[2]['lines'][number]> = {},
    order = givenOrder(),
  ): (string | undefined)[] => {
    const refusal = missing(technostok, order, { type, lines: [{ ...filled, ...over }] })
    return isRefusal(refusal) ? (refusal.issues ?? []).map((issue) => issue.code) : []
  }
  const whole = { reason: 'dead_on_arrival', condition: 'never_used', dockMessage: 'Ne démarre pas.' }

  it('justification, conditions of use and the message for the dock', () => {
    assert.deepEqual(asked('standard_warranty'), ['reason_needed', 'condition_needed', 'dock_message_needed'])
    assert.deepEqual(asked('standard_warranty', whole), [])
  })
  it('a reason belongs to its types', () => {
    assert.deepEqual(asked('convenience', whole), ['reason_unknown'])
    assert.deepEqual(asked('convenience', { ...whole, reason: 'constructor' }), ['reason_unknown'])
  })
  it('damage in transport is shown by a photo, and so is a serial that nobody can read', () => {
    assert.deepEqual(asked('standard_warranty', { ...whole, reason: 'damaged_in_transport' }), ['photo_needed'])
    assert.deepEqual(asked('standard_warranty', { ...whole, reason: 'damaged_in_transport', fileIds: ['F1'] }), [])
    assert.deepEqual(asked('standard_warranty', { ...whole, unreadableSerials: 1 }), ['photo_needed'])
  })
  it('the law asks for no photo, and a withdrawal for nothing at all', () => {
    assert.deepEqual(asked('legal_conformity', { ...whole, reason: 'damaged_in_transport' }), [])
    const order = givenOrder({ lines: [givenLine({ hasSerials: true, lithiumBattery: true })] })
    assert.deepEqual(asked('withdrawal', {}, order), [])
  })
  it('the assessment says which evidence is asked for', () => {
    assert.deepEqual(judgedLine({ type: 'standard_warranty', line: { reason: 'damaged_in_transport' } }).evidence, ['photo'])
    assert.deepEqual(judgedLine({ type: 'legal_conformity', line: { reason: 'damaged_in_transport' } }).evidence, [])
  })
})

describe('E1: delays on which the published text is silent', () => {
  it('14 days to post, 7 for details, 7 to contest, to the end of the last day', () => {
    assert.equal(due('return_by', deliveredAt), '2026-11-24T22:59:59.999Z')
    assert.equal(due('details_by', deliveredAt), '2026-11-17T22:59:59.999Z')
    assert.equal(due('objection', deliveredAt), '2026-11-17T22:59:59.999Z')
    assert.equal(technostok.clauses['E1']?.ours, true)
  })
})

describe('E2: what was delivered and is in no other return', () => {
  const cases: [string, { held: number; quantity: number; verdict: string; returnable: number }][] = [
    ['all of it', { held: 0, quantity: 2, verdict: 'eligible', returnable: 2 }],
    ['more than was delivered', { held: 0, quantity: 3, verdict: 'blocked', returnable: 2 }],
    ['the rest', { held: 1, quantity: 1, verdict: 'eligible', returnable: 1 }],
    ['more than the rest', { held: 1, quantity: 2, verdict: 'blocked', returnable: 1 }],
    ['what is all held', { held: 2, quantity: 1, verdict: 'blocked', returnable: 0 }],
  ]
  for (const [what, { held, quantity, verdict, returnable }] of cases)
    it(what, () => {
      const line = judgedLine({
        ...professional,
        type: 'standard_warranty',
        held: { units: { L1: held }, serials: [] },
        line: { quantity },
      })
      assert.equal(line.verdict, verdict)
      assert.equal(line.returnable, returnable)
      assert.equal(clauseOf(line, 'quantity'), 'E2')
    })

  it('two lines of one request take from the same units', () => {
    const { lines } = assessed({ type: 'standard_warranty', lines: [{ quantity: 1 }, { quantity: 1 }] })
    assert.deepEqual(
      lines.map((line) => line.verdict),
      ['eligible', 'eligible'],
    )
    const { verdict } = assessed({ type: 'standard_warranty', lines: [{ quantity: 2 }, { quantity: 1 }] })
    assert.equal(verdict, 'blocked')
  })
})

describe('E3: a serial is in one return at a time', () => {
  const order = givenOrder({ parcels: [givenParcel({ items: [{ orderLineId: 'L1', quantity: 2, serials: ['A', 'B'] }] })] })
  const serial = (serials: string[], held: string[] = []): string | undefined =>
    outcomeOf(
      judgedLine({ order, type: 'standard_warranty', held: { units: {}, serials: held }, line: { quantity: 2, serials } }),
      'serial',
    )

  it('sold on this line', () => assert.equal(serial(['A', 'B']), 'ok'))
  it('in another return', () => assert.equal(serial(['A'], ['A']), 'block'))
  it('twice in this one', () => {
    assert.equal(serial(['A', 'A']), 'block')
    assert.equal(assessed({ order, type: 'standard_warranty', lines: [{ serials: ['A'] }, { serials: ['A'] }] }).verdict, 'blocked')
  })
  const elsewhere = (serials: string[], sku: string): string | undefined =>
    outcomeOf(
      judgedLine({
        order,
        type: 'standard_warranty',
        held: {
          units: {},
          serials: [],
          elsewhere: [
            { sku, serial: 'z-9' },
            { sku, serial: 'A' },
          ],
        },
        line: { quantity: 2, serials },
      }),
      'serial',
    )
  const { sku } = givenLine()
  it('in an open return of another order', () => assert.equal(elsewhere(['Z9'], sku), 'block'))
  it('in another order’s return, but sold on this line: an agent looks', () => assert.equal(elsewhere(['A'], sku), 'review'))
  it('of another product: numbers are unique to a SKU', () => assert.equal(elsewhere(['B', 'Z9'], `${sku}-2`), 'review'))
  it('sold to nobody that we know: an agent looks', () => assert.equal(serial(['Z']), 'review'))
  it('unknown when it was sold', () =>
    assert.equal(outcomeOf(judgedLine({ type: 'standard_warranty', line: { serials: ['Z'] } }), 'serial'), 'ok'))
})

describe('E4: a doubtful lithium battery is not posted', () => {
  it('it goes to a person, and the request goes through', () => {
    const order = givenOrder({ lines: [givenLine({ lithiumBattery: true })] })
    const line = judgedLine({ order, type: 'standard_warranty', line: { safety: { swollen: 'yes' } } })
    assert.equal(line.safetyGate, 'stop')
    assert.equal(line.verdict, 'review')
    assert.equal(clauseOf(line, 'safety'), 'E4')
  })
})

it('every clause of the document has a test here that is named after it', async () => {
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(import.meta.filename, 'utf8')
  const named = [...text.matchAll(/(?:describe|it)\('(.*?):/g)].map((found) => found[1] ?? '')
  const covered = new Set(named.flatMap((name) => name.split(' and ')))
  assert.deepEqual(
    Object.keys(technostok.clauses).filter((clause) => !covered.has(clause)),
    [],
  )
})
