import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { givenLine, givenOrder, givenParcel } from '../../tests/support/judged.ts'
import { buyerCapacities, channels, type Order } from '#domain/order/order.ts'
import { isRefusal } from '#domain/refusal.ts'
import { conditions, safetyQuestions } from '#domain/return/rma.ts'
import { assess, type Judged, worst } from './assess.ts'
import type { Assessment, AssessmentRequest, LineVerdict } from './assessment.ts'
import { statutoryKeys } from './law.ts'
import type { Policy, RequestType } from './schema.ts'
import { technostok } from './technostok.ts'

/** What holds for every order, request and document that the schema lets through. */

const commercial = Object.keys(technostok.requestTypes)
const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) }).map((ms) => new Date(ms).toISOString())
const known = fc.record({ deliveredAt: instant, quantity: fc.integer({ min: 1, max: 3 }) })

const order: fc.Arbitrary<Order> = fc
  .record({
    buyerCapacity: fc.constantFrom(...buyerCapacities),
    channel: fc.constantFrom(...channels),
    withdrawalInformed: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 5 }),
    lithiumBattery: fc.boolean(),
    withdrawalExcluded: fc.boolean(),
    entitlements: fc.subarray(commercial),
    parcels: fc.array(known, { maxLength: 3 }),
  })
  .map(({ quantity, lithiumBattery, withdrawalExcluded, entitlements, parcels, ...rest }) =>
    givenOrder({
      ...rest,
      lines: [givenLine({ quantity, lithiumBattery, withdrawalExcluded, entitlements })],
      parcels: parcels.map((parcel, i) =>
        givenParcel({
          id: `P${i}`,
          deliveredAt: parcel.deliveredAt,
          items: [{ orderLineId: 'L1', quantity: parcel.quantity, serials: [] }],
        }),
      ),
    }),
  )

const judged: fc.Arbitrary<Judged> = fc.record({
  order,
  buyer: fc.record({
    profile: fc.constantFrom('account' as const, 'retail' as const),
    tier: fc.constantFrom(null, ...Object.keys(technostok.tiers)),
  }),
  held: fc.record({ units: fc.integer({ min: 0, max: 3 }).map((L1) => ({ L1 })), serials: fc.constant([]) }),
  now: instant,
})

const outcome = fc.constantFrom('accept' as const, 'review' as const, 'block' as const)
type Rules = Pick<RequestType, 'profiles' | 'windowDays' | 'windowFrom' | 'rollToWorkingDay' | 'conditions' | 'entitlement' | 'labelPayer'>
const rules: fc.Arbitrary<Rules> = fc.record({
  profiles: fc.constantFrom<Rules['profiles'][]>(['*'], ['account'], ['retail']),
  windowDays: fc.option(fc.integer({ min: 1, max: 400 })),
  windowFrom: fc.constantFrom('line' as const, 'order_last' as const),
  rollToWorkingDay: fc.boolean(),
  conditions: fc.record({ never_used: outcome, tested_no_marks: outcome, marks_of_use: outcome, damaged: outcome }),
  entitlement: fc.constantFrom('none' as const, 'order_line' as const),
  labelPayer: fc.constantFrom('merchant' as const, 'customer' as const),
})

const requests = (types: readonly string[]): fc.Arbitrary<AssessmentRequest> =>
  fc
    .record({
      type: fc.constantFrom(...types),
      quantity: fc.integer({ min: 1, max: 4 }),
      reason: fc.constantFrom(null, ...Object.keys(technostok.reasons)),
      condition: fc.constantFrom(null, ...conditions),
      exceptions: fc.subarray(['A1', 'A2', 'A3', 'A4', 'E2', 'L221-18']).map((clauses) => clauses.map((clause) => ({ clause, plea: 'x' }))),
      safety: fc.option(
        fc.record(
          Object.fromEntries(safetyQuestions.map((q) => [q, fc.constantFrom('yes' as const, 'no' as const, 'dont_know' as const)])),
        ),
      ),
    })
    .map(({ type, ...line }) => ({ type, lines: [{ orderLineId: 'L1', ...line }] }))

/** Every type of the document, tiers away, under these rules. */
const ruled = (over: Partial<Rules>): Policy => ({
  ...technostok,
  tiers: {},
  requestTypes: Object.fromEntries(Object.entries(technostok.requestTypes).map(([key, type]) => [key, { ...type, ...over }])),
})

function verdict(policy: Policy, facts: Judged, request: AssessmentRequest): Assessment {
  const assessment = assess(policy, { ...facts, request })
  if (isRefusal(assessment)) throw new Error(assessment.code)
  return assessment
}

const noWorse = (a: LineVerdict, b: LineVerdict): boolean => worst([a, b]) === b

/** One setting at a time, the more generous value of two. */
const kinder: { [K in keyof Rules]?: (a: Rules[K], b: Rules[K]) => Rules[K] } = {
  profiles: () => ['*'],
  windowDays: (a, b) => (a === null || b === null ? null : Math.max(a, b)),
  windowFrom: () => 'order_last',
  rollToWorkingDay: (a, b) => a || b,
  entitlement: () => 'none',
  conditions: (a, b) => {
    const rank = ['accept', 'review', 'block'] as const
    const better = (condition: keyof typeof a): (typeof rank)[number] =>
      rank[Math.min(rank.indexOf(a[condition]), rank.indexOf(b[condition]))] ?? 'accept'
    return {
      never_used: better('never_used'),
      tested_no_marks: better('tested_no_marks'),
      marks_of_use: better('marks_of_use'),
      damaged: better('damaged'),
    }
  },
}

describe('a more generous document never judges worse', () => {
  for (const setting of Object.keys(kinder) as (keyof typeof kinder)[])
    it(setting, () =>
      fc.assert(
        fc.property(rules, rules, judged, requests(commercial), (mine, theirs, facts, request) => {
          const give = kinder[setting] as (a: unknown, b: unknown) => unknown
          const generous = { ...mine, [setting]: give(mine[setting], theirs[setting]) }
          assert.ok(noWorse(verdict(ruled(generous), facts, request).verdict, verdict(ruled(mine), facts, request).verdict))
        }),
      ),
    )
})

describe('the law', () => {
  it('is the same under every document', () =>
    fc.assert(
      fc.property(rules, judged, requests(statutoryKeys), (over, facts, request) => {
        assert.deepEqual(verdict(ruled(over), facts, request), verdict(technostok, facts, request))
      }),
    ))

  it('is the same for every tier and profile', () =>
    fc.assert(
      fc.property(judged, judged, requests(statutoryKeys), (facts, other, request) => {
        assert.deepEqual(verdict(technostok, { ...facts, buyer: other.buyer }, request), verdict(technostok, facts, request))
      }),
    ))

  it('leaves no consumer at a distance within 14 days without a withdrawal, but for excluded goods and what is not there', () =>
    fc.assert(
      fc.property(rules, judged, fc.integer({ min: 0, max: 13 }), (over, facts, days) => {
        const delivered = Date.parse(facts.now) - days * 86_400_000
        const parcels = facts.order.parcels.map((parcel) => ({ ...parcel, deliveredAt: new Date(delivered).toISOString() }))
        const lines = facts.order.lines.map((line) => ({ ...line, withdrawalExcluded: false, lithiumBattery: false }))
        const mine: Judged = {
          ...facts,
          held: { units: {}, serials: [] },
          order: { ...facts.order, parcels, lines, buyerCapacity: 'consumer', channel: 'distance' },
        }
        assert.equal(verdict(ruled(over), mine, { type: 'withdrawal', lines: [{ orderLineId: 'L1', quantity: 1 }] }).verdict, 'eligible')
      }),
    ))
})

describe('an unknown delivery', () => {
  it('is never judged worse than any known one', () =>
    fc.assert(
      fc.property(rules, judged, requests([...commercial, ...statutoryKeys]), (over, facts, request) => {
        const parcels = facts.order.parcels.map((parcel) => ({ ...parcel, deliveredAt: null, deliveredSource: 'unknown' as const }))
        const unknown = verdict(ruled(over), { ...facts, order: { ...facts.order, parcels } }, request)
        assert.ok(noWorse(unknown.verdict, verdict(ruled(over), facts, request).verdict))
        assert.ok(unknown.lines.every((line) => line.deliveryUnknown && line.deadline === null))
      }),
    ))
})

describe('every assessment', () => {
  const all = requests([...commercial, ...statutoryKeys])

  it('asked later is never judged better', () =>
    fc.assert(
      fc.property(judged, judged, all, (facts, other, request) => {
        const [sooner, later] = [facts.now, other.now].sort()
        const at = (now: string | undefined): LineVerdict => verdict(technostok, { ...facts, now: now ?? '' }, request).verdict
        assert.ok(noWorse(at(sooner), at(later)))
      }),
    ))

  it('is in time exactly until its deadline', () =>
    fc.assert(
      fc.property(judged, all, (facts, request) => {
        const { lines } = verdict(technostok, facts, request)
        for (const line of lines) {
          const inTime = line.deadline === null || facts.now <= line.deadline
          assert.equal(line.checks.find((check) => check.code === 'window')?.outcome, inTime ? 'ok' : 'block')
        }
      }),
    ))

  it('names a clause for everything that it does not simply accept', () =>
    fc.assert(
      fc.property(judged, all, (facts, request) => {
        for (const { checks, verdict: said } of verdict(technostok, facts, request).lines) {
          assert.equal(
            said === 'eligible',
            checks.every((check) => check.outcome === 'ok'),
          )
          for (const check of checks) assert.match(check.clause, /^([A-E]\d{1,2}|L\d{3}-\d+)$/)
        }
      }),
    ))

  it('more units held are never judged better', () =>
    fc.assert(
      fc.property(judged, all, fc.integer({ min: 1, max: 3 }), (facts, request, more) => {
        const held = { units: { L1: (facts.held.units['L1'] ?? 0) + more }, serials: [] }
        assert.ok(noWorse(verdict(technostok, facts, request).verdict, verdict(technostok, { ...facts, held }, request).verdict))
      }),
    ))
})
