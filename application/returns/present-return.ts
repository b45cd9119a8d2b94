import { type Actor, hasRole, isStaff } from '#domain/actor.ts'
import { isConsumer } from '#domain/order/order.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import { ahead, type Ahead } from '#domain/return/ahead.ts'
import { foreseen, onItsWay } from '#domain/return/foreseen.ts'
import { safetyStops } from '#domain/return/label.ts'
import { escalated } from '#domain/return/lane.ts'
import { mayWait } from '#domain/return/late.ts'
import { plan } from '#domain/return/plan.ts'
import { type Rma, unitsOf } from '#domain/return/rma.ts'
import { transit } from '#domain/return/transit.ts'
import { isAside } from '#domain/return/transitions.ts'
import { presentMessage } from '../contact/present-message.ts'
import { presentLabels } from '../labels/present-labels.ts'
import { lasting } from '../policy/lasting.ts'
import type { ReturnPage } from './ports.ts'
import { presentDeadline } from './present-deadline.ts'
import { presentDocuments } from './present-documents.ts'
import { presentEvent } from './present-event.ts'
import { presentLine } from './present-line.ts'
import { presentResolution } from './present-resolution.ts'
import { presentStaffPart } from './present-staff-part.ts'
import { presentVerbs } from './present-verbs.ts'
import type { Reader } from './reader.ts'
import type { TransitView } from './transit-view.ts'
import type { ReturnView } from './view.ts'

/** The return as this reader may see it. A customer's copy has no internal note or file, and of staff only display names (invariant 7). */
export function presentReturn(page: ReturnPage, reader: Reader): ReturnView {
  const { rma, order, policy } = page
  const { actor, now } = reader
  const staff = isStaff(actor)
  const deadline = (clock: Rma['clocks'][number]) => presentDeadline(clock, now)
  const { clock, stations, ...line } = transit(rma, now)
  const toCome = staff ? foreseen(rma, policy, now) : { ...onItsWay(rma, policy, now), ...ahead(rma, policy) }
  const running = rma.clocks.filter((c) => c.endedAt === null)
  const delivered = order.parcels.flatMap((parcel) => parcel.deliveredAt ?? [])
  return {
    number: rma.number,
    version: rma.version,
    sequence: rma.sequence,
    type: rma.type,
    typeLabel: typeLabel(policy, rma.type, actor.locale),
    legalBasis: rma.legalBasis,
    status: rma.status,
    currency: rma.currency,
    submittedAt: rma.submittedAt,
    endedAt: rma.endedAt,
    policyVersion: rma.policyVersion,
    transit: {
      ...line,
      stations: stations.map((station) => ({ ...station, ahead: presentAhead(toCome[station.key]) })),
      deadline: clock && deadline(clock),
    },
    deadlines: running.map(deadline),
    refundMayWait: mayWait(rma),
    escalated: escalated(rma),
    order: {
      id: order.id,
      number: order.number,
      placedAt: order.placedAt,
      deliveredAt: delivered.sort().at(-1) ?? null,
      invoices: order.invoices,
      paymentReference: order.paymentReference,
    },
    labelPayer: rma.labelPayer,
    labelOffered: rma.labelOffered,
    pickupOn: rma.pickupOn,
    // Once a manager has offered a label all the same, the customer posts it; staff still sees what was answered.
    safetyGate: safetyStops(rma) && (staff || !rma.labelOffered) ? 'stop' : 'clear',
    lines: rma.lines.map((l) => presentLine(l, page, reader)),
    planned: planned(page, reader),
    resolutions: rma.resolutions.filter((r) => staff || r.state !== 'void').map((r) => presentResolution(r, page, reader)),
    settlements: rma.settlements.map((offer) => (staff ? offer : { ...offer, offeredBy: null })),
    bankAccount: seesAccount(actor) ? page.bankAccount : null,
    parcels: rma.parcels,
    labels: presentLabels(page, reader),
    agreements: agreements(page, actor),
    documents: presentDocuments(page, reader),
    messages: page.messages.filter((m) => staff || !m.internal).map((m) => presentMessage(m, page, actor)),
    readUpTo: page.readUpTo[actor.id ?? ''] ?? 0,
    // Who of staff has it, and which words they find wanting an answer, is staff's matter.
    events: page.events.filter(({ verb }) => staff || !isAside(verb)).map((event) => presentEvent(event, page, actor)),
    verbs: presentVerbs(rma, actor),
    details: details(page),
    mediator: isConsumer(order) ? policy.merchant.mediator : null,
    returnAddress: policy.merchant.address,
    shipBackPayer: policy.shipBackPayer,
    ...(staff ? { staff: presentStaffPart(page, reader) } : {}),
  }
}

const presentAhead = (said: Ahead | undefined): TransitView['stations'][number]['ahead'] =>
  said ? { ...said, after: said.after && lasting(said.after) } : null

/** Whose it is, who writes it down for them, and who pays: it is no matter of the dock's or of a machine's. */
const seesAccount = (actor: Actor): boolean => actor.roles.includes('customer') || hasRole(actor, 'support') || hasRole(actor, 'finance')

/** What the goods that are still to come will bring, if they are as declared. */
const planned = ({ rma, order, policy }: ReturnPage, { actor, now, ledger }: Reader): ReturnView['planned'] =>
  ledger && plan(rma, { actor, now, policy, money: { order, ledger } })

/** Every agreement to destroy refused units that was ever given, in its own words. */
const agreements = ({ rma, events, texts, names }: ReturnPage, actor: Actor): ReturnView['agreements'] =>
  events.flatMap(({ verb, at, actorId, data: { agreement: id } }) => {
    if (verb !== 'agree_to_disposal' || typeof id !== 'string') return []
    return {
      id,
      at,
      by: { name: (actorId && names[actorId]) ?? null, me: actorId !== null && actorId === actor.id },
      words: texts.find(({ subjectId, kind }) => subjectId === id && kind === 'agreement')?.body ?? '',
      unitIds: unitsOf(rma).flatMap((unit) => (unit.agreement?.id === id ? [unit.id] : [])),
    }
  })

function details({ rma, events, messages }: ReturnPage): ReturnView['details'] {
  if (rma.status !== 'needs_details') return null
  const asked = events.findLast((event) => event.verb === 'request_details')
  const checklist = asked?.data['checklist']
  return {
    message: messages.findLast((m) => m.eventId === asked?.id)?.body ?? null,
    checklist: Array.isArray(checklist) ? checklist.map(String) : [],
  }
}
