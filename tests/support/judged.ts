import type { Buyer, Order, OrderLine, Parcel } from '#domain/order/order.ts'
import { assess, type Judged } from '#domain/policy/assess.ts'
import type { Assessment, LineAssessment, RequestedLine } from '#domain/policy/assessment.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal } from '#domain/refusal.ts'

/** Orders as the policy sees them. What is not said is the ordinary case: one laptop, delivered in one parcel on 10 November 2026 at noon in Paris. */

export const deliveredAt = '2026-11-10T11:00:00.000Z'

export const account: Buyer = { profile: 'account', tier: null }
export const retail: Buyer = { profile: 'retail', tier: null }

export const givenLine = (over: Partial<OrderLine> = {}): OrderLine => ({
  id: 'L1',
  shopLineId: 'S1',
  sku: 'NB-14',
  name: 'Ordinateur portable 14 pouces',
  quantity: 2,
  gross: 199_980,
  taxRate: 2000,
  tax: 33_330,
  discount: 0,
  ecoParticipation: 0,
  shipping: 0,
  supplier: null,
  kitParent: null,
  entitlements: [],
  lithiumBattery: false,
  holdsData: false,
  hasSerials: false,
  withdrawalExcluded: false,
  ...over,
})

export const givenParcel = (over: Partial<Parcel> = {}): Parcel => ({
  id: 'P1',
  carrier: 'Colissimo',
  tracking: null,
  deliveredAt,
  deliveredSource: 'carrier',
  items: [{ orderLineId: 'L1', quantity: 2, serials: [] }],
  ...over,
})

export const givenOrder = (over: Partial<Order> = {}): Order => ({
  id: 'O1',
  shopOrderId: 'SO1',
  number: 'CMD-1',
  placedAt: '2026-11-05T09:00:00.000Z',
  currency: 'EUR',
  customerId: 'C1',
  email: 'client@particulier.example',
  buyerCapacity: 'consumer',
  channel: 'distance',
  withdrawalInformed: true,
  billing: null,
  shipping: null,
  invoices: [],
  paymentReference: null,
  received: 199_980,
  lines: [givenLine()],
  parcels: [givenParcel()],
  ...over,
})

export const givenFacts = (over: Partial<Judged> = {}): Judged => ({
  order: givenOrder(),
  buyer: account,
  held: { units: {}, serials: [] },
  now: '2026-11-20T10:00:00.000Z',
  ...over,
})

type Asking = Partial<Judged> & { policy?: Policy; type: string; lines?: readonly Partial<RequestedLine>[] }

export function assessed({ policy = technostok, type, lines = [{}], ...facts }: Asking): Assessment {
  const request = { type, lines: lines.map((line): RequestedLine => ({ orderLineId: 'L1', quantity: 1, ...line })) }
  const assessment = assess(policy, { ...givenFacts(facts), request })
  if (isRefusal(assessment)) throw new Error(`refused: ${assessment.code}`)
  return assessment
}

/** The first line of what `assess` says. */
export function judgedLine(asking: Omit<Asking, 'lines'> & { line?: Partial<RequestedLine> }): LineAssessment {
  const { line = {}, ...rest } = asking
  const [first] = assessed({ ...rest, lines: [line] }).lines
  if (!first) throw new Error('an assessment has one line per requested line')
  return first
}

export const outcomeOf = (line: LineAssessment, code: string): string | undefined =>
  line.checks.find((check) => check.code === code)?.outcome
export const clauseOf = (line: LineAssessment, code: string): string | undefined => line.checks.find((check) => check.code === code)?.clause
