import type { Conversation } from '#domain/conversation/conversation.ts'
import { assess } from '#domain/policy/assess.ts'
import type { Order, Buyer } from '#domain/order/order.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Act, Decided } from '#domain/return/act.ts'
import { assign } from '#domain/return/assign.ts'
import { absorb } from '#domain/return/absorb.ts'
import { arrangePickup } from '#domain/return/arrange-pickup.ts'
import { type AttachedLabel, attachLabel, failLabel, requestLabel, voidLabel } from '#domain/return/attach-label.ts'
import { approve, asRequested, type Approval } from '#domain/return/approve.ts'
import { changeType } from '#domain/return/change-type.ts'
import { answerContest, contest } from '#domain/return/contest.ts'
import { cancel, lapse } from '#domain/return/end-early.ts'
import { correctInspection, inspect, type UnitVerdict } from '#domain/return/inspect.ts'
import type { Money } from '#domain/return/owe.ts'
import { pickupFrom } from '#domain/return/pickup-day.ts'
import { correctReceipt, declareMissing, receive, type Receipt } from '#domain/return/receive.ts'
import { reject, type Rejection } from '#domain/return/reject.ts'
import { escalate, reopen } from '#domain/return/reopen.ts'
import { type Details, type DetailsRequest, provideDetails, requestDetails, stillWaiting } from '#domain/return/request-details.ts'
import { giveAccount } from '#domain/return/give-account.ts'
import { recordCreditNote } from '#domain/return/record-credit-note.ts'
import { execute, voidResolution } from '#domain/return/resolve.ts'
import { type Rma, type Unit, unitsOf } from '#domain/return/rma.ts'
import { acceptSettlement, declineSettlement, type Offer, offerSettlement, withdrawSettlement } from '#domain/return/settle.ts'
import { agreeToDisposal, disposeRefused, withdrawAgreement } from '#domain/return/dispose.ts'
import { confirmShipment, shipBack, type Shipment } from '#domain/return/ship.ts'
import { wantAnswer } from '#domain/return/want-answer.ts'
import type { Verb } from '#domain/return/transitions.ts'
import { localDate } from '#domain/time/zone.ts'

/** Every verb of the table on a return, each with an input that fits the return where nothing else is said. */

type Stage = { rma: Rma; order: Order; buyer: Buyer; act: Act & { money: Money } }

/** What may be said instead; unit ids are what most verbs are about. */
export type Said = {
  units?: readonly string[]
  type?: string
  approval?: Partial<Approval>
  rejection?: Partial<Rejection>
  asked?: Partial<DetailsRequest>
  details?: Partial<Details>
  waives?: boolean
  offer?: Partial<Offer>
  shipment?: Shipment
  receipt?: Partial<Receipt>
  verdict?: Partial<UnitVerdict>
  verdicts?: readonly Partial<UnitVerdict>[]
  receiptWas?: 'expected' | 'received'
  upheld?: boolean
  refusedBy?: string
  reasoned?: boolean
  agreement?: string
  neverDelivered?: boolean
  resolution?: string
  amount?: number
  assignee?: string | null
  on?: string
  label?: Partial<AttachedLabel>
  labelId?: string
  wanted?: boolean
}

const ids = (rma: Rma, fits: (unit: Unit) => boolean): string[] => unitsOf(rma).flatMap((unit) => (fits(unit) ? [unit.id] : []))
const coming = (unit: Unit): boolean => unit.decision === 'approved' && unit.receipt === 'expected'
const gone = (unit: Unit): boolean => unit.decision === 'approved' && unit.receipt === 'missing'
const unjudged = (unit: Unit): boolean => unit.receipt === 'received' && unit.verdict === 'pending'
const judged = (unit: Unit): boolean => unit.receipt === 'received' && unit.verdict !== 'pending' && unit.sentBack === null
const refusedHere = (unit: Unit): boolean => unit.verdict === 'refused' && unit.sentBack === null
const refusedAtAll = (unit: Unit): boolean => (unit.decision === 'rejected' || refusedHere(unit)) && unit.contest === null
const contested = (unit: Unit): boolean => unit.contest !== null && unit.contest.answeredAt === null

export const accepted: Omit<UnitVerdict, 'unitId'> = {
  verdict: 'accepted',
  reason: null,
  observed: { seal: 'opened', condition: 'tested_no_marks', serial: null, fileIds: [] },
  grade: 'A',
  disposition: 'restock',
  deduction: null,
}
export const refused: Partial<UnitVerdict> = {
  verdict: 'refused',
  reason: 'marks_of_use',
  observed: { ...accepted.observed, fileIds: ['photo-1'] },
  disposition: null,
  grade: null,
}

function verdicts(rma: Rma, fits: (unit: Unit) => boolean, { verdict, verdicts: each, units }: Said): UnitVerdict[] {
  if (each) return each.map((v) => ({ ...accepted, unitId: '', ...v }))
  return (units ?? ids(rma, fits)).map((unitId) => ({ ...accepted, unitId, ...verdict }))
}

const everythingApproved = (rma: Rma): Approval => ({
  ...asRequested(rma),
  lines: rma.lines.map((line) => ({
    lineId: line.id,
    rejected: [],
    exceptions: line.exceptions.map(({ clause }) => ({ clause, granted: true })),
  })),
  explained: true,
})

const everythingRefused = (rma: Rma): Rejection => ({
  lines: rma.lines.map((line) => ({ lineId: line.id, clause: 'A3', reason: null })),
  precedents: [],
  explained: true,
})

function changed({ rma, order, buyer, act }: Stage, type: string): Decided | Refusal {
  const lines = rma.lines.map((line) => ({
    orderLineId: line.orderLineId,
    quantity: line.units.length,
    ...line.declared,
    exceptions: line.exceptions.map(({ clause }) => ({ clause, plea: '' })),
  }))
  const assessment = assess(act.policy, { order, buyer, held: { units: {}, serials: [] }, now: rma.submittedAt, request: { type, lines } })
  return isRefusal(assessment) ? assessment : changeType(rma, { lines: rma.lines, assessment }, act)
}

/** Something that the customer wrote beside the return. */
const talk: Conversation = {
  id: 'T',
  customerId: null,
  companyId: null,
  email: 'client@particulier.example',
  orderId: null,
  orderLineId: null,
  status: 'open',
  mergedInto: null,
  suspicions: [],
  version: 1,
  sequence: 1,
  openedAt: '2026-11-20T09:00:00.000Z',
  assigneeId: null,
  clocks: [],
  offers: [],
  prepared: [],
}

type Play = (stage: Stage, said: Said) => Decided | Refusal

export const plays: Readonly<Record<Exclude<Verb, 'submit'>, Play>> = {
  change_type: (stage, { type = 'advanced_warranty' }) => changed(stage, type),
  request_details: ({ rma, act }, { asked }) => requestDetails(rma, { checklist: ['photo_of_fault'], drafts: {}, ...asked }, act),
  provide_details: ({ rma, act }, { details }) => provideDetails(rma, { files: 1, changedLines: [], ...details }, act),
  still_waiting: ({ rma, act }) => stillWaiting(rma, act),
  arrange_pickup: ({ rma, act }, { on = pickupFrom(localDate(act.now, act.policy.zone), act.policy) }) => arrangePickup(rma, { on }, act),
  attach_label: ({ rma, act }, { label }) =>
    attachLabel(rma, { parcel: 1, carrier: 'Colissimo', tracking: '8R-LABEL', fileId: act.newId(), ...label }, act),
  request_label: ({ rma, act }) => requestLabel(rma, { parcel: 1, provider: 'sendcloud' }, act),
  fail_label: ({ rma, act }) =>
    failLabel(rma, { labelId: rma.labels.find(({ state }) => state === 'requested')?.id ?? '', failure: 'No.' }, act),
  void_label: ({ rma, act }, { labelId = rma.labels.find(({ state }) => state === 'ready')?.id ?? '' }) => voidLabel(rma, labelId, act),
  approve: ({ rma, act }, { approval }) => approve(rma, { ...everythingApproved(rma), ...approval }, act),
  reject: ({ rma, act }, { rejection }) => reject(rma, { ...everythingRefused(rma), ...rejection }, act),
  cancel: ({ rma, act }) => cancel(rma, act),
  lapse: ({ rma, act }) => lapse(rma, act),
  offer_settlement: ({ rma, act }, { offer }) => {
    const goods = unitsOf(rma).some(unjudged) ? 'come_back' : 'kept'
    return offerSettlement(rma, { kind: 'discount', amount: 1000, goods, ...offer }, act)
  },
  accept_settlement: ({ rma, act }, { waives = true }) =>
    acceptSettlement(rma, { settlementId: rma.settlements.at(-1)?.id ?? '', waives }, act),
  withdraw_settlement: ({ rma, act }) => withdrawSettlement(rma, rma.settlements.at(-1)?.id ?? '', act),
  decline_settlement: ({ rma, act }) => declineSettlement(rma, rma.settlements.at(-1)?.id ?? '', act),
  confirm_shipment: ({ rma, act }, { shipment }) =>
    confirmShipment(rma, shipment ?? { parcels: [{ carrier: 'Colissimo', tracking: '8R-OUT', proofFileId: null }] }, act),
  receive: ({ rma, act }, { units, receipt }) =>
    receive(
      rma,
      {
        unitIds: units ?? ids(rma, unitsOf(rma).some(coming) ? coming : gone),
        serials: {},
        carrier: 'Colissimo',
        tracking: null,
        ...receipt,
      },
      act,
    ),
  declare_missing: ({ rma, act }, { units, neverDelivered = false }) =>
    declareMissing(rma, { unitIds: units ?? ids(rma, coming), neverDelivered }, act),
  inspect: ({ rma, act }, said) => inspect(rma, verdicts(rma, unjudged, said), act),
  contest: ({ rma, act }, { units = ids(rma, refusedAtAll), refusedBy = null }) =>
    contest(rma, { unitIds: units, refusedBy: new Map(units.map((id) => [id, refusedBy])) }, act),
  answer_contest: ({ rma, act }, { units, upheld = false, reasoned = false }) =>
    answerContest(rma, { unitIds: units ?? ids(rma, contested), upheld, reasoned }, act),
  give_account: ({ rma, act }) => giveAccount(rma, { accountId: act.newId() }, act),
  execute: ({ rma, act }, { resolution, amount }) => {
    const owed = resolution ?? rma.resolutions.find((r) => r.state === 'owed')?.id ?? ''
    return execute(rma, { resolutionId: owed, reference: 'VIR-2026-77', amount }, act)
  },
  ship_back: ({ rma, act }, { units }) =>
    shipBack(rma, { unitIds: units ?? ids(rma, refusedHere), carrier: 'DHL', tracking: '8R-BACK' }, act),
  agree_to_disposal: ({ rma, act }, { units }) =>
    agreeToDisposal(
      rma,
      { unitIds: units ?? ids(rma, (unit) => refusedHere(unit) && unit.agreement === null), agreementId: act.newId() },
      act,
    ),
  withdraw_agreement: ({ rma, act }, { agreement }) =>
    withdrawAgreement(rma, agreement ?? unitsOf(rma).flatMap((unit) => unit.agreement?.id ?? [])[0] ?? '', act),
  dispose_refused: ({ rma, act }, { units }) => disposeRefused(rma, { unitIds: units ?? ids(rma, refusedHere) }, act),
  correct_receipt: ({ rma, act }, { units, receiptWas = unitsOf(rma).some(unjudged) ? 'expected' : 'received' }) => {
    const from = receiptWas === 'expected' ? unjudged : gone
    return correctReceipt(
      rma,
      (units ?? ids(rma, from)).map((unitId) => ({ unitId, receipt: receiptWas })),
      act,
    )
  },
  correct_inspection: ({ rma, act }, said) => correctInspection(rma, verdicts(rma, judged, said), act),
  record_credit_note: ({ rma, act }, { resolution }) => {
    const given = rma.resolutions.find((r) => r.state === 'executed')
    const asked = { resolutionId: resolution ?? given?.id ?? '', creditNote: 'AV-2026-0113', instead: given?.creditNote ?? null }
    return recordCreditNote(rma, asked, act)
  },
  void_resolution: ({ rma, act }, { resolution }) =>
    voidResolution(rma, resolution ?? rma.resolutions.find((r) => r.state === 'executed')?.id ?? '', act),
  reopen: ({ rma, act }) => reopen(rma, act),
  escalate: ({ rma, act }) => escalate(rma, act),
  absorb: ({ rma, act }) => {
    const absorbed = absorb({ rma, gone: talk, messages: 0, otherWriter: false }, act)
    return isRefusal(absorbed) ? absorbed : absorbed.kept
  },
  want_answer: ({ rma, act }, { wanted = true }) => wantAnswer(rma, { wanted }, act),
  assign: ({ rma, act }, { assignee = act.actor.id }) => assign(rma, { assigneeId: assignee }, act),
}
