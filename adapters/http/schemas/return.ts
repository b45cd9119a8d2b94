import { z } from 'zod'
import { roles } from '#domain/actor.ts'
import { trackingStatuses } from '#application/labels/carrier.ts'
import { lanes } from '#domain/return/lane.ts'
import { type Verb, verbs } from '#domain/return/transitions.ts'
import { legalBasis, payer, resolutionKind } from './assessment.ts'
import { assignee } from './colleague.ts'
import { returnsClaim } from './claims.ts'
import { component, count, currency, instant, list, localDate, minor, number, uuid, words } from './component.ts'
import { deadline, lasting } from './deadline.ts'
import { message } from './message.ts'
import { derivation, reference } from './money.ts'
import { line } from './line.ts'
import { status, transit } from './transit.ts'

const [firstVerb = 'submit', ...otherVerbs] = verbs
const verb = component('Verb', z.enum<[Verb, ...Verb[]]>([firstVerb, ...otherVerbs]))

export const tier = component(
  'Tier',
  z.strictObject({ key: words('gold'), name: words('Or'), level: count, of: count }),
  'A loyalty tier in words, and its place among the policy’s, from 1',
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
    creditNote: words('AV-2026-0113')
      .nullable()
      .meta({ description: 'The number that the invoicing system gave its credit note', examples: ['AV-2026-0113'] }),
    sentBy: z
      .strictObject({ carrier: words('Colissimo').nullable(), tracking: words('6A12345678901').nullable() })
      .nullable()
      .meta({ description: 'With whom the goods have left; null for money, and where nobody said so' }),
    deadline: deadline.nullable(),
    byTransfer: z.boolean().meta({ description: 'Paid to the account that the customer gave' }),
    executable: z.boolean(),
    obstacle: z.string().nullable(),
    statementUrl: z
      .string()
      .nullable()
      .meta({ description: 'Where how the amount came about is printed, once it is given; null where there is nothing to print' }),
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

const label = component(
  'Label',
  z.strictObject({
    id: uuid,
    parcel: z
      .int()
      .min(1)
      .meta({ description: 'Of which parcel, from 1', examples: [1] }),
    provider: z.enum(['manual', 'sendcloud']),
    state: z.enum(['requested', 'ready', 'failed', 'void', 'expired']),
    carrier: words('Colissimo').nullable(),
    tracking: words('6A12345678901').nullable(),
    trackingUrl: z.string().nullable(),
    cost: z.strictObject({ amount: minor, currency }).nullable(),
    failure: z.string().nullable().meta({ description: 'Why the carrier gave none, in its words; staff only' }),
    where: z
      .strictObject({ status: z.enum(trackingStatuses), at: instant, words: z.string() })
      .nullable()
      .meta({ description: 'Where its parcel was last' }),
    validUntil: instant.nullable(),
    requestedAt: instant,
    readyAt: instant.nullable(),
    endedAt: instant.nullable(),
    url: words('/api/v1/returns/RMA-2026-000482-9/label.pdf?parcel=1').nullable(),
  }),
  'A carrier’s own label for a parcel; a customer sees those that may be used',
)

const bankAccount = component(
  'BankAccount',
  z.strictObject({ holder: words('Maëlle Kermor'), lastFour: words('0189'), givenAt: instant }),
  'Where a transfer would go: its holder and the end of its number, for its customer, customer service and finance',
)

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
    claims: list(returnsClaim).meta({ description: 'What became at their suppliers of units that went back to them' }),
    asksCarrier: z.boolean().meta({ description: 'A carrier makes labels for us' }),
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
    bankAccount: bankAccount.nullable(),
    parcels: list(parcel),
    labels: list(label),
    agreements: list(agreement),
    documents: list(
      z.strictObject({
        kind: z.enum(['label', 'slip', 'proof', 'file']),
        name: z.string(),
        parcel: z.int().optional().meta({ description: 'Of which parcel a carrier’s label is' }),
        contentType: z.string(),
        url: z.string(),
      }),
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
