import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  account,
  assessed,
  clauseOf,
  deliveredAt,
  givenFacts,
  givenLine,
  givenOrder,
  givenParcel,
  judgedLine,
  outcomeOf,
  retail,
} from '../../tests/support/judged.ts'
import { buyerCapacities, channels } from '#domain/order/order.ts'
import { conditions } from '#domain/return/rma.ts'
import { doors } from './doors.ts'
import { articles, statutoryKeys } from './law.ts'
import { requestType } from './request-type.ts'
import { type Policy, policySchema } from './schema.ts'
import { technostok } from './technostok.ts'

const withdrawal = (over: Omit<Parameters<typeof judgedLine>[0], 'type'> = {}): ReturnType<typeof judgedLine> =>
  judgedLine({ type: 'withdrawal', buyer: retail, ...over })
const conformity = (over: Omit<Parameters<typeof judgedLine>[0], 'type'> = {}): ReturnType<typeof judgedLine> =>
  judgedLine({ type: 'legal_conformity', buyer: retail, ...over })
const deliveredOn = (date: string): ReturnType<typeof givenOrder> =>
  givenOrder({ parcels: [givenParcel({ deliveredAt: `${date}T10:00:00.000Z` })] })

describe('withdrawal: who', () => {
  for (const buyerCapacity of buyerCapacities)
    for (const channel of channels) {
      const open = (buyerCapacity === 'consumer' || buyerCapacity === 'unknown') && channel !== 'store'
      it(`${buyerCapacity} at ${channel}: ${open ? 'may withdraw' : 'may not'}`, () => {
        assert.equal(withdrawal({ order: givenOrder({ buyerCapacity, channel }) }).verdict, open ? 'eligible' : 'blocked')
      })
    }

  it('an account customer who is a consumer may as well', () => assert.equal(withdrawal({ buyer: account }).verdict, 'eligible'))
})

describe('withdrawal: until when (facts.md 2, L221-19)', () => {
  const vectors: [string, string][] = [
    ['2026-12-10', '2026-12-24'],
    ['2026-12-11', '2026-12-28'],
    ['2027-03-13', '2027-03-30'],
    ['2027-03-14', '2027-03-30'],
    ['2027-04-24', '2027-05-10'],
    ['2027-05-03', '2027-05-18'],
    ['2027-12-18', '2028-01-03'],
  ]
  for (const [received, end] of vectors)
    it(`received ${received}, until the end of ${end}`, () => {
      const order = deliveredOn(received)
      const { deadline, checks } = withdrawal({ order })
      assert.equal(checks.find((check) => check.code === 'window')?.facts['lastDay'], end)
      assert.equal(withdrawal({ order, now: deadline ?? '' }).verdict, 'eligible')
      const after = new Date(Date.parse(deadline ?? '') + 1).toISOString()
      assert.equal(withdrawal({ order, now: after }).verdict, 'blocked')
      assert.equal(clauseOf(withdrawal({ order, now: after }), 'window'), 'L221-19')
    })

  it('from the last parcel of the order', () => {
    const late = givenParcel({
      id: 'P2',
      deliveredAt: '2026-11-18T10:00:00.000Z',
      items: [{ orderLineId: 'L2', quantity: 2, serials: [] }],
    })
    const order = givenOrder({ lines: [givenLine(), givenLine({ id: 'L2', shopLineId: 'S2' })], parcels: [givenParcel(), late] })
    assert.equal(withdrawal({ order }).deadline, '2026-12-02T22:59:59.999Z')
  })

  it('has not begun while something ordered is in no parcel', () => {
    const order = givenOrder({ lines: [givenLine({ quantity: 3 })] })
    const line = withdrawal({ order, now: '2027-06-01T10:00:00.000Z' })
    assert.equal(line.verdict, 'eligible')
    assert.equal(line.deadline, null)
    assert.equal(line.returnable, 3)
  })

  it('a kit has arrived with its parts', () => {
    const order = givenOrder({ lines: [givenLine({ kitParent: 'KIT' }), givenLine({ id: 'L2', shopLineId: 'KIT', quantity: 1 })] })
    assert.equal(withdrawal({ order }).deadline, '2026-11-24T22:59:59.999Z')
  })

  it('twelve months more where the consumer was not informed (L221-20)', () => {
    const order = { ...deliveredOn('2026-11-10'), withdrawalInformed: false }
    const line = withdrawal({ order, now: '2027-11-20T10:00:00.000Z' })
    assert.equal(line.deadline, '2027-11-24T22:59:59.999Z')
    assert.equal(line.verdict, 'eligible')
    assert.equal(clauseOf(line, 'window'), 'L221-20')
  })
})

describe('withdrawal: what and at whose cost', () => {
  it('a line that the law excludes is closed by its article (L221-28), and no exception opens it', () => {
    const order = givenOrder({ lines: [givenLine({ withdrawalExcluded: true })] })
    const line = withdrawal({ order, line: { exceptions: [{ clause: 'L221-28', plea: 'please' }] } })
    assert.equal(line.verdict, 'blocked')
    assert.equal(clauseOf(line, 'excluded'), 'L221-28')
    assert.equal(outcomeOf(line, 'excluded'), 'block')
  })
  it('the consumer pays the way back, the merchant where he did not tell him', () => {
    assert.equal(withdrawal().payer, 'customer')
    assert.equal(withdrawal({ order: givenOrder({ withdrawalInformed: false }) }).payer, 'merchant')
  })
  it('is refunded', () => assert.equal(withdrawal().resolutions[0], 'refund'))
  it('before delivery it counts what was ordered', () => {
    const order = givenOrder({ parcels: [] })
    assert.equal(withdrawal({ order, line: { quantity: 2 } }).verdict, 'eligible')
    assert.equal(withdrawal({ order, line: { quantity: 3 } }).verdict, 'blocked')
  })
  it('units in another return are not there twice', () =>
    assert.equal(withdrawal({ held: { units: { L1: 2 }, serials: [] } }).verdict, 'blocked'))
  it('no condition of use closes it', () => {
    for (const condition of conditions) assert.equal(withdrawal({ line: { condition } }).verdict, 'eligible')
  })
  it('a lithium battery that nobody asked about gets no automatic label; where there is none, nothing stops', () => {
    const lines = [givenLine({ lithiumBattery: true })]
    const uninformed = withdrawal({ order: givenOrder({ lines, withdrawalInformed: false }) })
    assert.equal(uninformed.safetyGate, 'stop')
    assert.equal(uninformed.verdict, 'review')
    assert.equal(withdrawal({ order: givenOrder({ lines }) }).safetyGate, 'clear')
  })
})

describe('legal conformity', () => {
  for (const buyerCapacity of buyerCapacities)
    for (const channel of channels) {
      const open = buyerCapacity === 'consumer' || buyerCapacity === 'unknown'
      it(`${buyerCapacity} at ${channel}: ${open ? 'open' : 'closed'}`, () => {
        assert.equal(conformity({ order: givenOrder({ buyerCapacity, channel }) }).verdict, open ? 'eligible' : 'blocked')
      })
    }

  it('two years from delivery, to the end of the day', () => {
    assert.equal(conformity().deadline, '2028-11-10T22:59:59.999Z')
    assert.equal(conformity({ now: '2028-11-10T22:59:59.999Z' }).verdict, 'eligible')
    assert.equal(conformity({ now: '2028-11-10T23:00:00.000Z' }).verdict, 'blocked')
  })
  it('repair or replacement first, at the merchant’s cost, used or not', () => {
    for (const condition of conditions) {
      const line = conformity({ line: { condition } })
      assert.equal(line.verdict, 'eligible')
      assert.deepEqual([...line.resolutions].sort(), ['repair', 'replacement'])
      assert.equal(line.payer, 'merchant')
    }
  })
  it('a line excluded from withdrawal is covered all the same', () =>
    assert.equal(conformity({ order: givenOrder({ lines: [givenLine({ withdrawalExcluded: true })] }) }).verdict, 'eligible'))
  it('does not cover what has not arrived', () => {
    const order = givenOrder({ lines: [givenLine(), givenLine({ id: 'L2', shopLineId: 'S2' })] })
    assert.equal(conformity({ order, line: { orderLineId: 'L2' } }).verdict, 'blocked')
  })
})

describe('no document switches the law off', () => {
  type Draft = { -readonly [K in keyof Policy]: Policy[K] }
  /** What a document says that schema lets through, as hostile as can be. */
  const attempts: Record<string, (draft: Draft) => void> = {
    'no request types of its own': (draft) => {
      draft.requestTypes = {}
      draft.tiers = {}
      draft.reasons = {}
      draft.ledger = []
    },
    'every type for account customers, with a day to ask, nothing used, paid by the customer, with a fee': (draft) => {
      for (const type of Object.values(draft.requestTypes)) {
        Object.assign(type, {
          profiles: ['account'],
          windowDays: 1,
          entitlement: 'order_line',
          labelPayer: 'customer',
          handlingFee: 5000,
          resolutions: ['credit'],
        })
        type.conditions = { never_used: 'block', tested_no_marks: 'block', marks_of_use: 'block', damaged: 'block' }
      }
    },
    'a calendar without holidays': (draft) => {
      draft.holidays = 'none'
    },
    'a zone where days end long before': (draft) => {
      draft.zone = 'Pacific/Kiritimati'
    },
    'today’s policy for yesterday’s orders': (draft) => {
      draft.judgedUnder = 'submission_date'
    },
  }
  const hostile = (change: (draft: Draft) => void): Policy => {
    const draft: Draft = structuredClone(technostok)
    change(draft)
    return policySchema.parse(draft)
  }
  // Every received day of the vectors above, and one across the change of clocks.
  const days = ['2026-11-10', '2026-12-11', '2027-03-14', '2027-05-03', '2027-12-18']

  for (const [what, change] of Object.entries(attempts))
    it(what, () => {
      const policy = hostile(change)
      for (const date of days)
        for (const type of statutoryKeys)
          for (const condition of conditions) {
            const asked = { type, buyer: retail, order: deliveredOn(date), line: { condition } }
            const now = judgedLine(asked).deadline ?? ''
            const [fair, tried] = [judgedLine({ ...asked, now }), judgedLine({ ...asked, now, policy })]
            assert.equal(fair.verdict, 'eligible')
            assert.equal(tried.verdict, 'eligible', `${type} ${date}`)
            assert.ok((tried.deadline ?? '') >= now)
            assert.deepEqual([tried.payer, tried.resolutions, tried.evidence], [fair.payer, fair.resolutions, fair.evidence])
            assert.equal(requestType(policy, type, null).handlingFee, 0)
          }
    })

  const refused: Record<string, [(draft: Draft) => void, RegExp]> = {
    'a shorter withdrawal': [
      (draft) => (draft.statutory = { ...draft.statutory, withdrawal: { ...draft.statutory.withdrawal, days: 7 } }),
      /14 days \(L221-18\)/,
    ],
    'no withdrawal': [
      (draft) => (draft.statutory = { ...draft.statutory, withdrawal: { ...draft.statutory.withdrawal, days: 0 } }),
      /14 days \(L221-18\)/,
    ],
    'a shorter guarantee': [
      (draft) => (draft.statutory = { ...draft.statutory, legal_conformity: { months: 12 } }),
      /24 months \(L217-3\)/,
    ],
    'the law left out': [(draft) => Reflect.deleteProperty(draft, 'statutory'), /statutory/],
    'a type of its own in place of the law’s': [
      (draft) => Object.assign(draft.requestTypes, { withdrawal: technostok.requestTypes['convenience'] }),
      /fixed by law/,
    ],
    'a tier that touches the law': [
      (draft) => Object.assign(draft.tiers['gold']?.overrides ?? {}, { withdrawal: { windowDays: 1 } }),
      /names nothing/,
    ],
    'a rule that the law does not have': [(draft) => Object.assign(draft.statutory.withdrawal, { profiles: ['account'] }), /profiles/],
  }
  for (const [what, [change, message]] of Object.entries(refused))
    it(`${what} is no policy`, () =>
      assert.throws(
        () => hostile(change),
        (error: Error) => message.test(error.message),
      ))

  it('not even one that came round the schema', () => {
    const draft = structuredClone(technostok)
    draft.statutory = { withdrawal: { days: 0, labelPayer: 'customer' }, legal_conformity: { months: 0 } }
    Object.assign(draft.requestTypes, {
      withdrawal: { ...technostok.requestTypes['convenience'], windowDays: 1 },
      legal_conformity: technostok.requestTypes['convenience'],
    })
    Object.assign(draft.tiers, { or: { overrides: { withdrawal: { windowDays: 1, resolutions: ['credit'] } } } })
    for (const type of statutoryKeys) {
      const fair = judgedLine({ type, buyer: retail })
      assert.deepEqual(judgedLine({ type, policy: draft, buyer: { profile: 'retail', tier: 'or' } }), fair)
    }
  })

  it('but it may give more', () => {
    const policy = hostile(
      (draft) => (draft.statutory = { withdrawal: { days: 30, labelPayer: 'merchant' }, legal_conformity: { months: 36 } }),
    )
    assert.equal(withdrawal({ policy }).deadline, '2026-12-10T22:59:59.999Z')
    assert.equal(withdrawal({ policy }).payer, 'merchant')
    assert.equal(conformity({ policy }).deadline, '2029-11-10T22:59:59.999Z')
  })
})

it('every article that a check cites is worded in both languages', () => {
  const cited = new Set<string>()
  for (const buyerCapacity of buyerCapacities)
    for (const withdrawalInformed of [true, false])
      for (const type of statutoryKeys)
        for (const check of judgedLine({ type, order: givenOrder({ buyerCapacity, withdrawalInformed }) }).checks) cited.add(check.clause)
  for (const clause of cited) {
    const words = articles[clause] ?? technostok.clauses[clause]?.text
    assert.ok(words?.fr && words.en, clause)
  }
})

it('a consumer whom a merchant’s rule refuses sees the law’s door open beside it', () => {
  const open = doors(technostok, { ...givenFacts({ buyer: retail }), orderLineId: 'L1' })
  const verdicts = Object.fromEntries(open.map((door) => [door.type, door.verdict]))
  assert.equal(verdicts['convenience'], 'blocked')
  assert.equal(verdicts['withdrawal'], 'eligible')
  assert.equal(verdicts['legal_conformity'], 'eligible')
})

it('past the 14 days a defect takes the way of the legal guarantee', () => {
  const facts = { order: givenOrder(), now: '2027-11-10T10:00:00.000Z', buyer: retail }
  assert.equal(judgedLine({ ...facts, type: 'standard_warranty' }).verdict, 'blocked_waivable')
  assert.equal(judgedLine({ ...facts, type: 'legal_conformity' }).verdict, 'eligible')
  assert.equal(assessed({ ...facts, type: 'legal_conformity' }).legalBasis, 'legal_conformity')
  assert.ok(deliveredAt < facts.now)
})
