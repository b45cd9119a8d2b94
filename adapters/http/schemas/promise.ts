import { z } from 'zod'
import { roles } from '#domain/actor.ts'
import { component, instant, list, localDate, number, uuid, words } from './component.ts'
import { lasting } from './deadline.ts'

const ms = z.number().meta({ description: "Milliseconds in the promise's own time" })
const outcome = z.enum(['met', 'breached', 'void']).nullable()

const step = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('counted'),
    date: localDate,
    from: instant,
    to: instant,
    countedMs: ms,
    leftMs: ms,
    shiftMs: z.number().meta({ description: 'By how much a change of the clocks makes that day longer than 24 h, or shorter' }),
  }),
  z.strictObject({ kind: z.literal('closed'), date: localDate, why: z.enum(['weekday', 'holiday', 'closure', 'hours']) }),
  z.strictObject({ kind: z.literal('start'), date: localDate, due: z.boolean() }),
  z.strictObject({ kind: z.literal('days'), date: localDate, last: localDate, days: z.int() }),
  z.strictObject({ kind: z.literal('rolled'), date: localDate, why: z.enum(['weekend', 'holiday']) }),
])
const cited = z.strictObject({ id: words('B1'), text: words('Notre service client répond à votre demande sous 24 h ouvrables.') })

export const promiseView = component(
  'Promise',
  z.strictObject({
    id: uuid,
    kind: words('review'),
    number: number.nullable(),
    parcel: z.string().nullable().meta({ description: 'Number of a parcel without a return' }),
    conversation: z.strictObject({ id: uuid, subject: z.string() }).nullable(),
    customer: z.string(),
    assignee: z.string().nullable(),
    startedAt: instant,
    startedBy: z
      .string()
      .nullable()
      .meta({ description: 'The act that began it', examples: ['submit'] }),
    lasting,
    grounds: z
      .strictObject({ version: z.int(), clauses: list(cited), article: cited.nullable(), tier: z.string().nullable() })
      .meta({ description: 'The version of the policy it was made under with the clauses that set it, or the article of the law' }),
    calendar: z.strictObject({
      kind: z.enum(['business', 'continuous', 'days']),
      zone: z.string().nullable(),
      weekdays: list(z.int()),
      from: z.string().nullable(),
      to: z.string().nullable(),
      holidays: z.enum(['FR', 'FR-alsace-moselle', 'none']),
      roll: z.enum(['none', 'working_day']),
    }),
    amountMs: ms,
    carriedMs: ms.meta({ description: 'Used before this start: of the one that it resumes' }),
    steps: list(step),
    due: instant,
    customers: z.boolean().meta({ description: 'A delay of the customer’s own' }),
    warning: z
      .strictObject({ at: instant, beforeMs: ms, because: z.enum(['fifth', 'hour']) })
      .nullable()
      .meta({ description: 'When staff are told that it is near: in its last fifth, or its last hour where that is longer' }),
    keeper: z.enum(roles),
    told: list(z.strictObject({ name: words('Sacha Morel'), state: z.enum(['near', 'breached']), at: instant, byMail: z.boolean() })),
    reminders: list(z.strictObject({ at: instant, sent: z.boolean() })),
    lapses: z.boolean().meta({ description: 'The return expires once it is over' }),
    waits: z.boolean().meta({ description: 'The law lets the refund wait for the goods or the proof of their posting (L221-24)' }),
    endedAt: instant.nullable(),
    endedBy: z
      .string()
      .nullable()
      .meta({ description: 'The act that ended it', examples: ['approve'] }),
    outcome,
    remainingMs: ms,
    near: z.boolean(),
    late: z.boolean(),
    pauses: list(z.strictObject({ from: instant, to: instant, usedMs: ms })).meta({
      description: 'When it did not run, before this start',
    }),
  }),
  'How a promise’s due instant comes about, day by day, as it is computed, and what becomes of it',
)
