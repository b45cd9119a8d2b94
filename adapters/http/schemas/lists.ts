import { z } from 'zod'
import { tracedBy } from '#application/accounts/ports.ts'
import { matchKinds } from '#application/queue/ports.ts'
import { type DockList, dockLists } from '#domain/return/dock-list.ts'
import { type Lane, lanes } from '#domain/return/lane.ts'
import { resolutionKind } from './assessment.ts'
import { assignee } from './colleague.ts'
import { component, count, currency, instant, list, minor, number, page, uuid, words } from './component.ts'
import { deadline } from './deadline.ts'
import { derivation, reference } from './money.ts'
import { tier } from './return.ts'
import { agentWord, customerWord, outcome, stationState, status } from './transit.ts'

/** The promise of a row; what it is about is on the return's own page. */
const rowDeadline = deadline.omit({ id: true }).extend({ id: uuid.optional(), several: z.boolean() })

const returnRow = component(
  'ReturnRow',
  z.strictObject({
    number,
    type: words('standard_warranty'),
    typeLabel: words('Garantie standard'),
    status,
    submittedAt: instant,
    endedAt: instant.nullable(),
    orderNumber: words('CMD-20418'),
    title: words('Écran 27" QHD USB-C'),
    products: count,
    units: count,
    value: minor,
    currency,
    reasonLabel: words('Défaut d’affichage').nullable(),
    reasons: z.int(),
    customerWord,
    agentWord,
    whose: z.string(),
    station: z.int(),
    stationState,
    outcome: outcome.nullable(),
    deadline: rowDeadline.nullable(),
    unread: z.int(),
    offered: z.boolean(),
    paid: minor,
    customer: z.strictObject({ name: z.string(), company: z.string().nullable(), tier: tier.nullable() }).optional(),
    assignee: assignee.optional(),
    escalated: z.boolean().optional(),
    match: z
      .strictObject({ kind: z.enum(matchKinds), text: words('SN-0042'), marks: list(z.strictObject({ from: z.int(), to: z.int() })) })
      .optional(),
    nextDue: instant.nullable().optional(),
    called: z.boolean().optional(),
    unanswered: z.boolean().optional(),
  }),
)

export const returnPage = component('ReturnPage', page(returnRow))

export const queuePage = component(
  'QueuePage',
  page(returnRow).extend({
    cut: z.boolean().optional().meta({ description: 'A search looked at some of what it would find; others may match' }),
  }),
)

const tally = z.int().min(0)

export const queueSum = component(
  'QueueSum',
  z.strictObject({
    count: tally.nullable(),
    more: z.boolean(),
    worth: list(z.strictObject({ currency, amount: minor })),
    groups: z.strictObject({ late: tally, today: tally, later: tally, none: tally }).nullable(),
  }),
  '`count` is null where nobody counts; `more`: there are more than were counted',
)

const choices = list(z.strictObject({ key: words('standard_warranty'), label: words('Garantie standard') }))
export const filterChoices = component(
  'FilterChoices',
  z.strictObject({ types: choices, tiers: choices, reasons: choices, clauses: choices }),
)

export const laneCounts = component(
  'LaneCounts',
  z.strictObject(
    Object.fromEntries([...lanes, 'escalated' as const].map((lane) => [lane, z.int().min(0)])) as Record<Lane | 'escalated', z.ZodInt>,
  ),
)

export const dockCounts = component(
  'DockCounts',
  z.strictObject(Object.fromEntries(dockLists.map((list) => [list, z.int().min(0)])) as Record<DockList, z.ZodInt>),
)

export const dockFindings = component(
  'DockFindings',
  z.strictObject({
    numbers: z.array(number).readonly(),
    parcels: z.array(z.string()).readonly().meta({ description: 'Parcels without a return' }),
    mistyped: z.boolean(),
  }),
)

const moneyRow = z.strictObject({
  number,
  version: count,
  resolutionId: uuid,
  kind: resolutionKind,
  amount: minor.nullable(),
  currency,
  reduceReceivable: minor,
  customer: z.string(),
  company: z.string().nullable(),
  orderNumber: words('CMD-20418'),
  paymentReference: z.string().nullable(),
})

export const owedPage = component(
  'OwedPage',
  page(
    component(
      'OwedRow',
      moneyRow.extend({
        owedAt: instant,
        deadline: deadline.nullable(),
        early: z.boolean(),
        derivation: derivation.nullable(),
        lastFour: z.string().nullable(),
        paymentFileId: z.string().nullable(),
        failure: z
          .string()
          .nullable()
          .meta({ description: 'Why the bank refused its last transfer', examples: ['AC04, compte clôturé'] }),
      }),
    ),
  ),
)

export const toSendPage = component(
  'ToSendPage',
  page(
    component(
      'ToSendRow',
      z.strictObject({
        number,
        resolutionId: uuid,
        kind: z.enum(['replacement', 'exchange']),
        since: instant,
        early: z.boolean(),
        customer: words('Maëlle Kermor'),
        company: words('Atelier Kermor').nullable(),
        orderNumber: words('CMD-20418'),
        items: list(z.strictObject({ name: words('Écran 27" QHD USB-C'), sku: words('TK-ECR-27Q'), quantity: count })),
        deadline: deadline.nullable(),
        told: z
          .strictObject({ state: z.enum(['waiting', 'delivered', 'failed', 'dropped']), at: instant })
          .nullable()
          .meta({
            description:
              'How telling the shop by webhook stands, where it went worst if there are several addresses; null where nobody is told',
          }),
      }),
    ),
  ),
)

export const executedPage = component(
  'ExecutedPage',
  page(
    component(
      'ExecutedRow',
      moneyRow.extend({ executedAt: instant, executedBy: z.string().nullable(), reference, voidedAt: instant.nullable() }),
    ),
  ),
)

export const monthList = component(
  'MonthList',
  z.strictObject({
    year: count.meta({ examples: [2026] }),
    items: list(
      component(
        'MonthSums',
        z.strictObject({
          month: words('2026-11'),
          currency,
          executed: count,
          paid: minor,
          credited: minor.meta({ description: 'Credits on account, what they reduce of an unpaid invoice apart' }),
          reduced: minor.meta({ description: 'What reduced unpaid invoices' }),
          voided: count,
          takenBack: minor.meta({ description: 'What was voided in this month, whenever it was executed' }),
        }),
      ),
    ),
  }),
  'Each month adds up to the accountant’s file of the same days: paid + credited + reduced - takenBack',
)

export const tracedList = component(
  'TracedList',
  z.strictObject({
    items: list(
      component(
        'TracedRow',
        moneyRow.extend({
          by: z.enum(tracedBy).meta({ description: 'What of the text it was found by' }),
          said: reference.nullable().meta({ description: 'The reference, number or name as it is kept; null where the amount found it' }),
          state: z.enum(['owed', 'executed', 'void']),
          executedAt: instant.nullable(),
        }),
      ),
    ),
    more: z.boolean().meta({ description: 'There are others: name a return besides' }),
  }),
  'What a bank line may have been paid for, the nearest first',
)
