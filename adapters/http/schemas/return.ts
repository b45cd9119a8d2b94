import { z } from 'zod'
import { roles } from '#domain/actor.ts'
import { lanes } from '#domain/return/lane.ts'
import { outcomes } from '#domain/return/outcome.ts'
import { conditions, dispositions, grades, safetyQuestions, seals } from '#domain/return/rma.ts'
import { statuses } from '#domain/return/status.ts'
import { stationKeys } from '#domain/return/transit.ts'
import { type Verb, verbs } from '#domain/return/transitions.ts'
import { legalBasis, lineAssessment, payer, resolutionKind } from './assessment.ts'
import { assignee } from './colleague.ts'
import { component, count, currency, instant, list, localDate, minor, number, uuid, words } from './component.ts'
import { deadline, lasting } from './deadline.ts'
import { file, message } from './message.ts'
import { derivation, reference } from './money.ts'

export const status = component('Status', z.enum(statuses))
export const outcome = z.enum(outcomes)
export const stationState = z.enum(['done', 'now', 'wait', 'late', 'stop', 'end', 'next'])
const [firstVerb = 'submit', ...otherVerbs] = verbs
const verb = component('Verb', z.enum<[Verb, ...Verb[]]>([firstVerb, ...otherVerbs]))

export const customerWord = z.enum([
  'request_sent',
  'details_asked',
  'approved',
  'partly_approved',
  'label_ready',
  'on_its_way',
  'parcel_received',
  'inspecting',
  'difference_found',
  'contested',
  'owed',
  'going_back',
  'rejected',
  'cancelled',
  'expired',
  ...outcomes,
])
export const agentWord = z.enum([
  'to_answer',
  'waiting_for_customer',
  'to_fetch',
  'in_transit',
  'to_inspect',
  'contested',
  'to_refund',
  'to_send',
  'to_ship_back',
  'rejected',
  'cancelled',
  'expired',
  ...outcomes,
])

const transit = component(
  'Transit',
  z.strictObject({
    stations: list(
      z.strictObject({
        key: z.enum(stationKeys),
        state: stationState,
        at: instant.nullable(),
        ahead: z
          .strictObject({ by: instant.nullable(), about: instant.nullable(), after: lasting.nullable(), on: z.iso.date().nullable() })
          .nullable()
          .meta({
            description:
              'What is promised of a station to come, to staff also what is expected of it: by when, about when, how long after the station before it, or on which agreed day',
          }),
      }),
    ),
    whose: z.enum(['customer', 'merchant', 'nobody']),
    customerWord,
    agentWord,
    outcome: outcome.nullable(),
    deadline: deadline.nullable(),
  }),
  'Where the return is on its line, in codes that the screens word',
)

export const tier = component(
  'Tier',
  z.strictObject({ key: words('gold'), name: words('Or'), level: count, of: count }),
  'A loyalty tier in words, and its place among the policy’s, from 1',
)

const observed = z.strictObject({ seal: z.enum(seals), condition: z.enum(conditions), serial: z.string().nullable(), fileIds: list(uuid) })

const unit = component(
  'Unit',
  z.strictObject({
    id: uuid,
    serial: z.string().nullable(),
    unreadable: z.boolean(),
    decision: z.enum(['pending', 'approved', 'rejected', 'settled']),
    decisionClause: z.string().nullable(),
    decisionReason: z.string().nullable(),
    receipt: z.enum(['expected', 'received', 'missing']),
    receivedAt: instant.nullable(),
    verdict: z.enum(['pending', 'accepted', 'refused']),
    verdictReason: z.string().nullable(),
    verdictAt: instant.nullable(),
    observed: observed.nullable(),
    grade: z.enum(grades).nullable(),
    disposition: z.enum(dispositions).nullable(),
    deduction: z.strictObject({ amount: minor, reason: z.string(), fileIds: list(uuid) }).nullable(),
    contest: z
      .strictObject({
        at: instant,
        answeredAt: instant.nullable(),
        upheld: z.boolean().nullable(),
        own: z.boolean().meta({ description: 'You refused this unit: somebody else answers, or a manager with a reason' }),
      })
      .nullable(),
    agreement: z
      .strictObject({ id: uuid, at: instant })
      .nullable()
      .meta({ description: 'The written agreement that this refused unit be destroyed; its words are among `agreements`' }),
    sentBack: z.enum(['shipped_back', 'disposed']).nullable(),
    objection: z
      .strictObject({ due: instant, open: z.boolean() })
      .nullable()
      .meta({ description: 'Until when another look at the refusal can be asked for; null where nothing can be contested' }),
    files: list(file),
  }),
)

const declared = z.strictObject({
  reason: words('intermittent_fault').nullable(),
  seal: z.enum(seals).nullable(),
  condition: z.enum(conditions).nullable(),
  safety: z.partialRecord(z.enum(safetyQuestions), z.enum(['yes', 'no', 'dont_know'])).nullable(),
  reasonLabel: words('Panne intermittente').nullable(),
  note: words('L’écran s’éteint après dix minutes.').nullable(),
  dockMessage: words('Le défaut se voit à chaud.').nullable(),
})

const draftVerdict = component(
  'DraftVerdict',
  z.strictObject({
    rejected: list(z.strictObject({ unitId: uuid, clause: words('A3').nullable(), reason: words('marks_of_use').nullable() })),
    exceptions: list(z.strictObject({ clause: words('A4'), granted: z.boolean() })),
    open: list(uuid).optional().meta({ description: 'Units not decided yet' }),
  }),
  'What an agent has decided of the line without sending it; staff only',
)

const line = component(
  'Line',
  z.strictObject({
    id: uuid,
    orderLineId: uuid,
    sku: words('TK-ECR-27Q'),
    name: words('Écran 27" QHD USB-C'),
    quantity: count,
    value: minor,
    lithiumBattery: z.boolean(),
    saidDefective: z.boolean(),
    hasSerials: z.boolean(),
    declared,
    exceptions: list(
      z.strictObject({
        clause: words('A4'),
        clauseText: z.string(),
        plea: z.string().nullable(),
        answer: z.enum(['granted', 'refused']).nullable(),
      }),
    ),
    assessment: lineAssessment,
    wanted: resolutionKind,
    draft: draftVerdict.nullable(),
    units: list(unit),
    files: list(file),
  }),
)

const resolution = component(
  'Resolution',
  z.strictObject({
    id: uuid,
    kind: resolutionKind,
    state: z.enum(['owed', 'executed', 'void']),
    unitIds: list(uuid),
    amount: minor.nullable(),
    derivation: derivation.nullable(),
    reduceReceivable: minor,
    early: z.boolean(),
    settlementId: uuid.nullable(),
    owedAt: instant,
    executedAt: instant.nullable(),
    executedBy: uuid.nullable(),
    reference: reference.nullable(),
    voidedAt: instant.nullable(),
    deadline: deadline.nullable(),
    executable: z.boolean(),
    obstacle: z.string().nullable(),
  }),
)

const settlement = component(
  'Settlement',
  z.strictObject({
    id: uuid,
    kind: z.enum(['discount', 'credit']),
    amount: minor,
    goods: z.enum(['kept', 'come_back', 'besides']),
    state: z.enum(['offered', 'accepted', 'declined', 'superseded']),
    offeredAt: instant,
    offeredBy: uuid.nullable(),
    answeredAt: instant.nullable(),
  }),
)

const parcel = z.strictObject({
  id: uuid,
  direction: z.enum(['in', 'back']),
  carrier: words('Colissimo').nullable(),
  tracking: words('6A12345678901').nullable(),
  proofFileId: uuid.nullable(),
  at: instant,
  unitIds: list(uuid),
})

const agreement = component(
  'Agreement',
  z.strictObject({
    id: uuid,
    at: instant,
    by: z.strictObject({ name: z.string().nullable(), me: z.boolean() }),
    words: words('J’accepte que vous détruisiez, sans rien me verser, ces produits refusés de mon retour RMA-2026-000482-9 : 1 × Clavier.'),
    unitIds: list(uuid).meta({ description: 'The units that it stands for; none once it was withdrawn or a contest has ended it' }),
  }),
  'The customer’s written agreement that refused units be destroyed',
)

const event = component(
  'Event',
  z.strictObject({
    id: uuid,
    sequence: count,
    at: instant,
    verb,
    actor: z.strictObject({ role: z.enum(roles), name: z.string().nullable(), me: z.boolean() }),
    onBehalf: z.boolean().meta({ description: 'Staff did it for the customer, who asked for it' }),
    to: status,
    data: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    safety: z.string().nullable().meta({ description: 'Why a label was given in spite of the lithium gate' }),
  }),
)

const staff = component(
  'StaffView',
  z.strictObject({
    lane: z.enum(lanes),
    calledAt: instant.nullable(),
    customer: z.strictObject({
      id: uuid.nullable(),
      name: words('Camille Le Goff'),
      email: words('achats@atelier-kermor.example'),
      company: words('Atelier Kermor').nullable(),
      tier: tier.nullable(),
      profile: words('account').nullable(),
      since: instant.nullable().meta({ description: 'Their first order' }),
      answerWithin: lasting,
      returns: count,
      orders: count,
    }),
    assignee,
    order: z.strictObject({
      channel: z.string(),
      buyerCapacity: z.string(),
      received: minor,
      gross: minor,
      paid: z.boolean(),
      paymentReference: z.string().nullable(),
      returned: list(
        z.strictObject({
          orderLineId: uuid,
          name: words('Écran 27 pouces'),
          quantity: count,
          returns: list(z.strictObject({ number, units: count })),
        }),
      ).meta({ description: 'What other returns hold of the order’s lines' }),
    }),
    pickupFrom: z.iso
      .date()
      .nullable()
      .meta({ description: 'The first day on which a battery that nobody may post can be fetched; null of what is posted' }),
    labelCost: minor.nullable().meta({ description: 'What a label is expected to cost' }),
    settlementLimit: minor.nullable(),
    behalf: z
      .partialRecord(verb, z.string().nullable())
      .meta({ description: 'What this reader may do for the customer who asks for it: why not now, or null when it can be done' }),
  }),
  'What staff sees besides',
)

export const returnView = component(
  'Return',
  z.strictObject({
    number,
    version: count,
    sequence: count,
    type: words('standard_warranty'),
    typeLabel: words('Garantie standard'),
    legalBasis,
    status,
    currency,
    submittedAt: instant,
    endedAt: instant.nullable(),
    policyVersion: count,
    transit,
    deadlines: list(deadline),
    refundMayWait: z.boolean().meta({
      description: 'The law lets the refund of a withdrawal wait for the goods or a proof of posting, whichever comes first (L221-24)',
    }),
    escalated: z.boolean(),
    order: z.strictObject({
      id: uuid,
      number: words('CMD-20418'),
      placedAt: instant,
      deliveredAt: instant.nullable(),
      invoices: list(z.strictObject({ number: z.string(), date: localDate })),
      paymentReference: words('CB-118150').nullable(),
    }),
    labelPayer: payer,
    labelOffered: z.boolean(),
    pickupOn: z.iso.date().nullable().meta({ description: 'The day agreed on to fetch a battery that nobody may post' }),
    safetyGate: z.enum(['clear', 'stop']),
    lines: list(line),
    planned: z
      .strictObject({ amount: minor, units: count })
      .nullable()
      .meta({ description: 'What will be paid or credited for the goods still to come, if they are as declared' }),
    resolutions: list(resolution),
    settlements: list(settlement),
    parcels: list(parcel),
    agreements: list(agreement),
    documents: list(
      z.strictObject({ kind: z.enum(['label', 'slip', 'proof', 'file']), name: z.string(), contentType: z.string(), url: z.string() }),
    ),
    messages: list(message),
    readUpTo: z.int().min(0),
    events: list(event),
    verbs: z
      .partialRecord(verb, z.string().nullable())
      .meta({ description: 'What this reader may ever do: why not now, or null when it can be done', examples: [{ cancel: null }] }),
    details: z.strictObject({ message: z.string().nullable(), checklist: list(z.string()) }).nullable(),
    mediator: z.strictObject({ name: z.string(), address: z.string(), url: z.string() }).nullable(),
    returnAddress: list(z.string()),
    shipBackPayer: z.enum(['merchant', 'customer']).meta({ description: 'Who pays for refused goods to come back' }),
    staff: staff.optional(),
  }),
  'One return as its reader may see it',
)

/** What every act on a return answers. */
export const receipt = component(
  'Receipt',
  z.strictObject({ number, version: count, status }),
  'The return and its version now, for the next `If-Match`',
)
