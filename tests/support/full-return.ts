import type { Card } from '#domain/return/card.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Line, Rma, Unit } from '#domain/return/rma.ts'
import type { ClockRule } from '#domain/clock/clock.ts'
import type { LineAssessment } from '#domain/policy/assessment.ts'
import { newId } from './new-id.ts'

/** A return with a value in every field: what is written must be what is read. Not a return that any verb would make. */

const at = (minute: number): string => `2026-11-24T03:${String(minute).padStart(2, '0')}:00.007Z`

export const fullUnit = (over: Partial<Unit> = {}): Unit => ({
  id: newId(),
  serial: 'SN-1',
  unreadable: true,
  decision: 'approved',
  decisionClause: 'A3',
  decisionReason: 'other',
  receipt: 'received',
  receivedAt: at(3),
  verdict: 'accepted',
  verdictReason: 'as_declared',
  verdictAt: at(4),
  observed: { seal: 'opened', condition: 'marks_of_use', serial: 'SN-1', fileIds: [newId()] },
  grade: 'B',
  disposition: 'refurbish',
  deduction: { amount: 1250, reason: 'scratches', fileIds: [newId()] },
  contest: { at: at(5), answeredAt: at(6), upheld: false },
  agreement: { id: newId(), at: at(6) },
  sentBack: 'shipped_back',
  ...over,
})

const bareUnit = (): Unit => ({
  id: newId(),
  serial: null,
  unreadable: false,
  decision: 'pending',
  decisionClause: null,
  decisionReason: null,
  receipt: 'expected',
  receivedAt: null,
  verdict: 'pending',
  verdictReason: null,
  verdictAt: null,
  observed: null,
  grade: null,
  disposition: null,
  deduction: null,
  contest: null,
  agreement: null,
  sentBack: null,
})

const assessment = {
  verdict: 'eligible',
  checks: [{ clause: 'A1', facts: { days: 3, known: true, note: null } }],
  deadline: at(59),
} as unknown as LineAssessment

const fullLine = (orderLineId: string): Line => ({
  sku: 'TK-ECR-27Q',
  id: newId(),
  orderLineId,
  declared: { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', safety: { hot: 'no', battery_fault: 'dont_know' } },
  assessment,
  exceptions: [
    { clause: 'A3', answer: 'granted' },
    { clause: 'A4', answer: null },
  ],
  wanted: 'refund',
  draft: { rejected: [{ unitId: newId(), clause: null, reason: 'other' }], exceptions: [{ clause: 'A4', granted: true }] },
  units: [fullUnit(), bareUnit()],
})

const rule: ClockRule = { amount: { days: 14 }, zone: 'Europe/Paris', roll: 'working_day', holidays: 'FR' }

export type Given = {
  orderId: string
  orderLineIds: readonly string[]
  customerId: string | null
  companyId: string | null
  assigneeId: string | null
}

export function fullReturn({ orderId, orderLineIds, customerId, companyId, assigneeId }: Given): Rma {
  const lines = orderLineIds.map(fullLine)
  const unitIds = lines.flatMap((line) => line.units.map((unit) => unit.id))
  const [resolutionId, settlementId] = [newId(), newId()]
  const derivation = { currency: 'EUR', lines: [], extras: [], byRate: [], gross: 10, net: 8, tax: 2, eco: 0, total: 10 }
  return {
    id: newId(),
    number: 'RMA-2026-000482-9',
    orderId,
    currency: 'EUR',
    customerId,
    companyId,
    type: 'standard_warranty',
    legalBasis: 'legal_conformity',
    policyVersion: 1,
    tier: 'gold',
    status: 'resolving',
    endedFrom: 'received',
    version: 1,
    sequence: 1,
    submittedAt: at(0),
    detailsAskedAt: at(1),
    detailsBrought: true,
    approvedAt: at(2),
    endedAt: at(7),
    labelPayer: 'merchant',
    labelOffered: true,
    postedProof: true,
    assigneeId,
    calledAt: at(8),
    pickupOn: '2026-11-30',
    lines,
    clocks: [
      {
        id: newId(),
        kind: 'legal_remedy',
        subject: null,
        rule,
        startedAt: at(0),
        carriedMs: 86_400_000,
        due: '2026-12-07T22:59:59.999Z',
        endedAt: null,
        outcome: null,
      },
      {
        id: newId(),
        kind: 'refund',
        subject: resolutionId,
        rule,
        startedAt: at(4),
        carriedMs: 0,
        due: '2026-12-08T22:59:59.999Z',
        endedAt: at(8),
        outcome: 'met',
      },
    ],
    resolutions: [
      {
        id: resolutionId,
        kind: 'refund',
        state: 'executed',
        unitIds,
        amount: Number.MAX_SAFE_INTEGER,
        derivation,
        reduceReceivable: 3,
        early: true,
        settlementId,
        owedAt: at(4),
        executedAt: at(8),
        executedBy: newId(),
        reference: 'VIR-1',
        voidedAt: null,
        creditNote: 'AV-2026-0113',
        sentBy: { carrier: 'Colissimo', tracking: '6A123' },
      },
    ],
    settlements: [
      {
        id: settlementId,
        kind: 'credit',
        amount: 500,
        goods: 'come_back',
        state: 'accepted',
        offeredAt: at(1),
        offeredBy: newId(),
        answeredAt: at(2),
      },
    ],
    parcels: [{ id: newId(), direction: 'in', carrier: 'Colissimo', tracking: '8R0009', proofFileId: newId(), at: at(3), unitIds }],
    labels: [
      {
        id: newId(),
        parcel: 1,
        provider: 'sendcloud',
        state: 'void',
        carrier: 'Colissimo',
        tracking: '8R0010',
        trackingUrl: 'https://tracking.example/8R0010',
        fileId: newId(),
        externalId: '7001',
        cost: { amount: 695, currency: 'EUR' },
        failure: 'Too late.',
        requestedAt: at(1),
        validUntil: '2026-12-08T22:59:59.999Z',
        readyAt: at(2),
        endedAt: at(3),
      },
    ],
  }
}

export const someCard: Card = {
  title: 'Écran 27 pouces',
  products: 1,
  units: 2,
  value: 49_980,
  skus: ['TK-ECR-27'],
  station: 4,
  stationState: 'now',
  customerWord: 'refund_coming',
  agentWord: 'to_refund',
  whose: 'merchant',
  outcome: null,
  clock: { kind: 'refund', startedAt: at(4), due: '2026-12-08T22:59:59.999Z', nearAt: '2026-12-07T22:59:59.999Z' },
} as unknown as Card

export const eventOf = (rma: Rma, over: Partial<RmaEvent> = {}): RmaEvent => ({
  id: newId(),
  returnId: rma.id,
  sequence: rma.sequence,
  at: at(9),
  verb: 'submit',
  actorId: rma.customerId,
  actorRole: 'customer',
  from: 'start',
  to: rma.status,
  data: { units: [1, 2], nested: { code: 'x' } },
  ...over,
})
