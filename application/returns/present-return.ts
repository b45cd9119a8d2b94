import { type Actor, hasRole, isStaff } from '#domain/actor.ts'
import { readUpTo, sideOf } from '#domain/conversation/heard.ts'
import type { Mailed, Message } from '#domain/conversation/message.ts'
import type { OrderLine } from '#domain/order/order.ts'
import { isConsumer } from '#domain/order/order.ts'
import { aimsOf } from '#domain/policy/aims.ts'
import { clauseText, reasonLabel, saidDefective, tierStanding, typeLabel } from '#domain/policy/request-type.ts'
import { shownName } from '#domain/staff/shown-name.ts'
import { ahead, type Ahead } from '#domain/return/ahead.ts'
import { foreseen } from '#domain/return/foreseen.ts'
import { valueOf } from '#domain/return/card.ts'
import { isOwnRefusal } from '#domain/return/another-look.ts'
import { objection } from '#domain/return/contest.ts'
import { hindrance } from '#domain/return/hindrance.ts'
import { labelObstacle, safetyStops } from '#domain/return/label.ts'
import { escalated, lane } from '#domain/return/lane.ts'
import { asOwedNow, legalDue, mayWait } from '#domain/return/late.ts'
import type { Ledger } from '#domain/return/owe.ts'
import { plan } from '#domain/return/plan.ts'
import { executionObstacle } from '#domain/return/resolve.ts'
import { limitIn, settlementLimit } from '#domain/return/settlement-limit.ts'
import { type Line, type Rma, type Unit, unitsOf } from '#domain/return/rma.ts'
import { transit } from '#domain/return/transit.ts'
import { permitted, type Verb, verbs } from '#domain/return/transitions.ts'
import { presentFile } from '../files/present-file.ts'
import { lasting } from '../policy/lasting.ts'
import type { Holder } from '../orders/ports.ts'
import type { Dealings } from '../people/person.ts'
import type { ReturnPage } from './ports.ts'
import type { ContestView, LineView } from './line-view.ts'
import type { DocumentView, EventView, ResolutionView, ReturnView } from './view.ts'
import type { MailedView, MessageView } from '../contact/message-view.ts'
import type { TransitView } from './transit-view.ts'
import { presentDeadline } from './present-deadline.ts'

/** `ledger`: what other returns of the order have credited; null where no money is planned any more. `holders`: which of them hold units, for staff, and so `dealings`, how much the customer ordered and sent back. */
type Reader = { actor: Actor; now: string; ledger: Ledger | null; holders?: readonly Holder[]; dealings?: Dealings | undefined }

/** The return as this reader may see it. A customer's copy has no internal note or file, and of staff only display names (invariant 7). */
export function presentReturn(page: ReturnPage, reader: Reader): ReturnView {
  const { rma, order, policy } = page
  const { actor, now } = reader
  const staff = isStaff(actor)
  const deadline = (clock: Rma['clocks'][number]) => presentDeadline(clock, now)
  const { clock, stations, ...line } = transit(rma, now)
  const toCome = staff ? foreseen(rma, policy, now) : ahead(rma, policy)
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
    parcels: rma.parcels,
    agreements: agreements(page, actor),
    documents: documents(page, reader),
    messages: page.messages.filter((m) => staff || !m.internal).map((m) => presentMessage(m, page, actor)),
    readUpTo: page.readUpTo[actor.id ?? ''] ?? 0,
    // Who of staff has it is staff's matter.
    events: page.events.filter(({ verb }) => staff || verb !== 'assign').map((event) => presentEvent(event, page, actor)),
    verbs: possible(rma, actor),
    details: details(page),
    mediator: isConsumer(order) ? policy.merchant.mediator : null,
    returnAddress: policy.merchant.address,
    shipBackPayer: policy.shipBackPayer,
    ...(staff ? { staff: staffPart(page, reader) } : {}),
  }
}

const presentAhead = (said: Ahead | undefined): TransitView['stations'][number]['ahead'] =>
  said ? { ...said, after: said.after && lasting(said.after) } : null

/** For every verb this reader may ever do: why not now, or null. The same question as the server's refusal, so that a button knows. */
const possible = (rma: Rma, actor: Actor): ReturnView['verbs'] =>
  Object.fromEntries(
    verbs
      .filter((verb) => verb !== 'submit' && !permitted(actor, verb))
      .map((verb): [Verb, string | null] => [verb, hindrance(verb, { rma, actor })?.code ?? null]),
  )

/** What the goods that are still to come will bring, if they are as declared. */
const planned = ({ rma, order, policy }: ReturnPage, { actor, now, ledger }: Reader): ReturnView['planned'] =>
  ledger && plan(rma, { actor, now, policy, money: { order, ledger } })

function presentLine(line: Line, { rma, order, policy, texts, files }: ReturnPage, { actor, now }: Reader): LineView {
  const bought: OrderLine | undefined = order.lines.find((l) => l.id === line.orderLineId)
  const { locale } = actor
  const word = (kind: string, clause: string | null = null) =>
    texts.findLast((t) => t.subjectId === line.id && t.kind === kind && t.clause === clause)?.body ?? null
  const mine = files.filter((file) => isStaff(actor) || !file.internal)
  return {
    id: line.id,
    orderLineId: line.orderLineId,
    sku: bought?.sku ?? '',
    name: bought?.name ?? '',
    quantity: line.units.length,
    value: valueOf(bought, line.units.length),
    lithiumBattery: bought?.lithiumBattery ?? false,
    saidDefective: saidDefective(policy, { ...rma, reason: line.declared.reason }),
    hasSerials: bought?.hasSerials ?? false,
    declared: {
      ...line.declared,
      reasonLabel: line.declared.reason && reasonLabel(policy, line.declared.reason, locale),
      note: word('note'),
      dockMessage: word('dock_message'),
    },
    exceptions: line.exceptions.map(({ clause, answer }) => ({
      clause,
      answer,
      clauseText: clauseText(policy, clause, locale),
      plea: word('plea', clause),
    })),
    assessment: {
      ...line.assessment,
      checks: line.assessment.checks.map((check) => ({ ...check, text: clauseText(policy, check.clause, locale) })),
    },
    wanted: line.wanted,
    draft: isStaff(actor) ? line.draft : null,
    units: line.units.map((unit) => ({
      ...unitFor(unit, actor),
      contest: presentContest(unit, actor),
      objection: objection(rma, unit, now),
      files: mine.filter((file) => isOf(unit, file)).map(presentFile),
    })),
    files: mine.filter((file) => file.lineId === line.id).map(presentFile),
  }
}

/** A customer sees what was decided of a unit, when and why: named one by one, and not what the dock noted for itself, how it looked, its grade and where it goes. */
const unitFor = (unit: Unit, actor: Actor): Omit<Unit, 'contest'> =>
  isStaff(actor)
    ? unit
    : {
        id: unit.id,
        serial: unit.serial,
        unreadable: unit.unreadable,
        decision: unit.decision,
        decisionClause: unit.decisionClause,
        decisionReason: unit.decisionReason,
        receipt: unit.receipt,
        receivedAt: unit.receivedAt,
        verdict: unit.verdict,
        verdictReason: unit.verdictReason,
        verdictAt: unit.verdictAt,
        observed: null,
        grade: null,
        disposition: null,
        deduction: unit.deduction,
        agreement: unit.agreement,
        sentBack: unit.sentBack,
      }

/** Whose the refusal was is not told to anybody: only to them, that it is theirs. */
const presentContest = ({ contest }: Unit, actor: Actor): ContestView | null =>
  contest && {
    at: contest.at,
    answeredAt: contest.answeredAt,
    upheld: contest.upheld,
    own: isOwnRefusal({ contest }, actor),
  }

/** A photo that was taken of several units at once is attached to one of them and shown with each. */
const isOf = (unit: Unit, { id, unitId }: ReturnPage['files'][number]): boolean =>
  unitId === unit.id || [...(unit.observed?.fileIds ?? []), ...(unit.deduction?.fileIds ?? [])].includes(id)

function presentResolution(resolution: Rma['resolutions'][number], { rma, policy }: ReturnPage, { actor, now }: Reader): ResolutionView {
  const clock =
    rma.clocks.find((c) => c.subject === resolution.id && c.endedAt === null) ??
    rma.clocks.find((c) => c.kind === 'legal_refund' && c.endedAt === null && resolution.early)
  const obstacle = executionObstacle(rma, resolution, { actor })?.code ?? null
  const owed = asOwedNow(resolution, legalDue(rma), { now, policy })
  return {
    ...owed,
    executedBy: isStaff(actor) ? owed.executedBy : null,
    ...(owed.amount === null ? { derivation: null, reduceReceivable: 0 } : {}),
    deadline: clock ? presentDeadline(clock, now) : null,
    executable: obstacle === null,
    obstacle,
  }
}

type Spoken = Pick<ReturnPage, 'names' | 'files' | 'messages' | 'readBy'> & Pick<ReturnPage, 'unsigned'>

/** `unsigned`: what a customer is called who wrote before anybody knew who they are, and who that turned out to be. */
export function presentMessage(
  message: ReturnPage['messages'][number],
  { names, files, messages, readBy, unsigned }: Spoken,
  actor: Actor,
): MessageView {
  const { cameFrom } = message
  const writer = cameFrom ? { name: cameFrom.name, id: cameFrom.customerId } : unsigned
  const stranger = message.authorId === null && message.authorKind === 'customer' ? writer : null
  const authorId = message.authorId ?? stranger?.id ?? null
  return {
    id: message.id,
    sequence: message.sequence,
    at: message.at,
    author: {
      kind: message.authorKind,
      name: message.authorId ? nameFor(message, { names, actor }) : (stranger?.name ?? null),
      me: authorId !== null && authorId === actor.id,
    },
    internal: message.internal,
    body: message.body,
    files: files.filter((file) => file.messageId === message.id).map(presentFile),
    read: message.sequence <= readUpTo(messages, sideOf(message) === 'customer' ? 'merchant' : 'customer', readBy),
    ...(message.mail ? { mail: presentMail(message, message.mail, actor) } : {}),
    ...(message.onBehalf === true ? { onBehalf: true as const } : {}),
    ...(cameFrom && isStaff(actor) ? { cameFrom: cameFrom.id } : {}),
  }
}

/** Customers read the first name of staff, whoever they wrote for. */
function nameFor(
  { authorId, authorKind, onBehalf }: Pick<Message, 'authorId' | 'authorKind' | 'onBehalf'>,
  { names, actor }: Pick<Spoken, 'names'> & { actor: Actor },
): string | null {
  const name = authorId === null ? null : (names[authorId] ?? null)
  return name !== null && !isStaff(actor) && (authorKind === 'staff' || onBehalf === true) ? shownName(name) : name
}

/** A customer learns that it came by e-mail and what was left out; of staff's mails, not what they quoted. */
function presentMail(
  { authorKind }: Pick<Message, 'authorKind'>,
  { id, kind, folded, refused, sender, proven }: Mailed,
  actor: Actor,
): MailedView {
  const staff = isStaff(actor)
  const mayHaveSource = hasRole(actor, 'manager') || hasRole(actor, 'admin')
  return {
    kind,
    folded: staff || authorKind === 'customer' ? folded : '',
    refused,
    ...(staff ? { staff: { sender, proven, source: mayHaveSource ? `/api/v1/received-mails/${id}/source` : null } } : {}),
  }
}

function presentEvent(event: ReturnPage['events'][number], page: ReturnPage, actor: Actor): EventView {
  const { names, texts } = page
  const staff = isStaff(actor)
  const because = (kind: 'reason' | 'safety') => texts.find((t) => t.subjectId === event.id && t.kind === kind)?.body ?? null
  const { id, sequence, at, verb, to } = event
  const full = event.actorId ? (names[event.actorId] ?? null) : null
  const name = full !== null && !staff && isStaff({ roles: [event.actorRole] }) ? shownName(full) : full
  return {
    id,
    sequence,
    at,
    verb,
    to,
    actor: { role: event.actorRole, name, me: event.actorId !== null && event.actorId === actor.id },
    onBehalf: event.data['onBehalf'] === true,
    data: staff ? { ...event.data, ...given(event, names), ...opened(event, page) } : {},
    reason: staff ? because('reason') : null,
    safety: staff ? because('safety') : null,
  }
}

/** In whose name staff asked for it: the customer's as it is now. */
function opened({ verb, actorRole }: ReturnPage['events'][number], { customer, order }: ReturnPage) {
  if (verb !== 'submit' || (actorRole !== 'support' && actorRole !== 'manager')) return {}
  return { behalf: customer?.company ?? customer?.name ?? order.shipping?.name ?? order.email }
}

type Giving = Pick<ReturnPage['events'][number], 'actorId' | 'data'> & { verb: string }

/** To whom a case was given, in the name that they have now, and whether they took it themselves. */
export function given({ verb, actorId, data: { assignee } }: Giving, names: ReturnPage['names']) {
  if (verb !== 'assign' || typeof assignee !== 'string') return {}
  return { assigneeName: names[assignee] ?? null, taken: assignee === actorId }
}

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

const pdf = 'application/pdf'

/** What can be printed or shown: the papers of the parcel while one is to be sent, proofs of posting, and documents that came along. */
function documents({ rma, files }: ReturnPage, { actor, now }: Reader): DocumentView[] {
  const staff = isStaff(actor)
  const base = `/api/v1/returns/${rma.number}`
  const posts = (rma.status === 'approved' || rma.status === 'shipped') && (rma.labelOffered || !safetyStops(rma))
  const papers: DocumentView[] = posts
    ? [
        ...(labelObstacle(rma, now) === undefined
          ? [{ kind: 'label' as const, name: 'label', contentType: pdf, url: `${base}/label.pdf` }]
          : []),
        { kind: 'slip', name: 'slip', contentType: pdf, url: `${base}/slip.pdf` },
      ]
    : []
  const proofs = new Set(rma.parcels.map((parcel) => parcel.proofFileId))
  const attached = files.filter((file) => (staff || !file.internal) && (file.contentType === pdf || proofs.has(file.id)))
  return [
    ...papers,
    ...attached.map((file): DocumentView => ({
      kind: proofs.has(file.id) ? 'proof' : 'file',
      name: file.name,
      contentType: file.contentType,
      url: presentFile(file).url,
    })),
  ]
}

function details({ rma, events, messages }: ReturnPage): ReturnView['details'] {
  if (rma.status !== 'needs_details') return null
  const asked = events.findLast((event) => event.verb === 'request_details')
  const checklist = asked?.data['checklist']
  return {
    message: messages.findLast((m) => m.eventId === asked?.id)?.body ?? null,
    checklist: Array.isArray(checklist) ? checklist.map(String) : [],
  }
}

/** What other returns hold of each line of the order, where any does. */
const returnedBefore = (
  { lines }: ReturnPage['order'],
  holders: readonly Holder[],
): NonNullable<ReturnView['staff']>['order']['returned'] =>
  lines.flatMap(({ id, name, quantity }) => {
    const returns = holders.flatMap(({ orderLineId, number, units }) => (orderLineId === id ? [{ number, units }] : []))
    return returns.length === 0 ? [] : [{ orderLineId: id, name, quantity, returns }]
  })

const buyerPart = (
  { order, policy, customer }: Pick<ReturnPage, 'order' | 'policy' | 'customer'>,
  { actor: { locale }, dealings }: Reader,
) => ({
  id: customer?.id ?? null,
  name: customer?.name ?? order.email,
  email: customer?.email ?? order.email,
  company: customer?.company ?? null,
  tier: tierStanding(policy, customer?.tier ?? null, locale),
  profile: customer?.profile ?? null,
  since: dealings?.since ?? null,
  answerWithin: lasting(policy.clocks.review),
  returns: dealings?.returns ?? 0,
  orders: dealings?.orders ?? 0,
})

function staffPart({ rma, order, policy, customer, assignee }: ReturnPage, reader: Reader): NonNullable<ReturnView['staff']> {
  const { actor, holders = [] } = reader
  const gross = order.lines.reduce((sum, line) => sum + line.gross + line.shipping, 0)
  return {
    lane: lane(rma),
    calledAt: rma.calledAt,
    customer: buyerPart({ order, policy, customer }, reader),
    assignee,
    order: {
      channel: order.channel,
      buyerCapacity: order.buyerCapacity,
      received: order.received,
      gross,
      paid: order.received >= gross,
      paymentReference: order.paymentReference,
      returned: returnedBefore(order, holders),
    },
    labelCost: aimsOf(policy).labelCost,
    behalf: possible(rma, { ...actor, onBehalf: true }),
    settlementLimit: limitIn(settlementLimit(policy, actor), { actor, currency: rma.currency }),
  }
}
