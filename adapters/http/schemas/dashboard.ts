import { z } from 'zod'
import { fates } from '#domain/figures/daily-figure.ts'
import { judgements } from '#domain/figures/ordinary.ts'
import { lasting } from './deadline.ts'
import { tableIds } from '#application/figures/table-words.ts'
import { promiseKinds } from '#domain/policy/promise-kinds.ts'
import { component, count, currency, instant, list, localDate, minor, uuid, words } from './component.ts'

const share = z.number().meta({ description: 'Of 1', examples: [0.946] })
const days = { from: localDate, to: localDate }
const kept = { kept: count, missed: count }
const delay = { count, median: z.number().nullable(), ninth: z.number().nullable(), within: count }
const delayBefore = z.strictObject({ count, median: z.number().nullable() })
const named = list(z.strictObject({ code: words('display_fault'), label: words('Défaut d’affichage'), count }))
const promiseName = z.enum([
  'review',
  'reply',
  'contest',
  'pickup',
  'fetch',
  'escalation',
  'inspection',
  'refund',
  'return_by',
  'details_by',
  'objection',
  'legal_refund',
  'legal_remedy',
  'unassigned_parcel',
])

const rests = z
  .strictObject({ version: z.int(), promises: list(z.strictObject({ kind: z.enum(promiseKinds), lasting, clauses: list(words('A11')) })) })
  .meta({ description: 'The promises that it is made of, one after the other, and the clauses that set them' })

const product = z.strictObject({
  sku: words('TK-OND-1500'),
  name: words('Onduleur 1500 VA'),
  sold: count,
  returned: count,
  faulty: count,
  rate: share.nullable(),
  interval: z.tuple([share, share]).readonly().nullable().meta({ description: 'Wilson, 95 %' }),
  chance: share.nullable().meta({
    description:
      'Fisher’s exact test against all other products, within each week of sale that can still come back, one-sided, corrected after Benjamini and Hochberg',
  }),
  judgement: z.enum(judgements),
})

const cell = z.union([z.string(), z.number(), z.strictObject({ amount: minor, currency }), z.null()])
const figureTable = component(
  'FigureTable',
  z.strictObject({
    id: z.enum(tableIds),
    title: words('Délais tenus par semaine'),
    about: words('Toutes les échéances que nous avons promises'),
    columns: list(z.strictObject({ title: words('Semaine du'), kind: z.enum(['text', 'number', 'amount', 'share', 'date', 'instant']) })),
    rows: list(list(cell)),
  }),
  'The data behind a figure',
)

export const dashboardView = component(
  'Dashboard',
  z.strictObject({
    period: z.strictObject({ ...days, days: count, before: z.strictObject(days) }),
    countedAt: instant.nullable(),
    waiting: count,
    currency,
    otherCurrencies: list(currency),
    requests: z.strictObject({ count, before: count, orders: count, ordersBefore: count }),
    weeks: list(z.strictObject({ week: localDate, requests: count, orders: count, ...kept })),
    promises: z.strictObject({
      ...kept,
      before: z.strictObject(kept),
      objective: share,
      kinds: list(z.strictObject({ kind: promiseName, ...kept })),
    }),
    answers: z.strictObject({
      ...delay,
      promised: z.number().meta({ description: 'Minutes of the promise’s own time' }),
      workingTime: z.boolean(),
      rests,
      before: delayBefore,
      classes: list(z.strictObject({ upTo: z.number().nullable(), count })),
    }),
    refunds: z.strictObject({
      ...delay,
      promised: z.number().meta({ description: 'Days of the promise’s own time' }),
      workingTime: z.boolean(),
      rests,
      before: delayBefore,
      days: list(z.strictObject({ day: z.int(), more: z.boolean(), count })),
    }),
    value: z.strictObject({
      amount: minor,
      before: minor,
      fates: list(z.strictObject({ fate: z.enum(fates), units: count, amount: minor })),
      accepted: minor,
      restocked: minor,
    }),
    reasons: named,
    types: named,
    products: list(product),
    stillOpen: z.strictObject({ since: localDate, orders: count }).nullable(),
    productCount: count,
    costs: z.strictObject({
      labels: z.strictObject({ count, amount: minor.nullable() }),
      gestures: z.strictObject({ count, amount: minor }),
      scrapped: z.strictObject({ count, amount: minor }),
    }),
    agents: list(
      z.strictObject({
        id: uuid,
        name: words('Sacha Morel'),
        answers: count,
        median: z.number().nullable(),
        within: count,
        inspected: count,
        executed: count,
        wrote: count,
      }),
    ),
    tables: list(figureTable),
  }),
  'What a manager steers by, of a period and the one before it',
)
