import { z } from 'zod'
import { component, instant, list, localDate, number, uuid, words } from './component.ts'
import { lasting } from './deadline.ts'

const ms = z.number().meta({ description: "Milliseconds in the promise's own time" })
const outcome = z.enum(['met', 'breached', 'void']).nullable()

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), date: localDate, from: instant, to: instant, countedMs: ms, leftMs: ms }),
  z.strictObject({ kind: z.literal('closed'), date: localDate, why: z.enum(['weekday', 'holiday', 'closure', 'hours']) }),
  z.strictObject({ kind: z.literal('rolled'), date: localDate, why: z.enum(['weekend', 'holiday']) }),
])

export const promiseView = component(
  'Promise',
  z.strictObject({
    id: uuid,
    kind: words('review'),
    number: number.nullable(),
    conversation: z.strictObject({ id: uuid, subject: z.string() }).nullable(),
    customer: z.string(),
    startedAt: instant,
    startedBy: z
      .string()
      .nullable()
      .meta({ description: 'The act that began it', examples: ['submit'] }),
    lasting,
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
    nearAt: instant,
    endedAt: instant.nullable(),
    outcome,
    remainingMs: ms,
    near: z.boolean(),
    late: z.boolean(),
    earlier: list(z.strictObject({ id: uuid, startedAt: instant, endedAt: instant.nullable(), usedMs: ms, outcome })),
  }),
  'How a promise’s due instant comes about, day by day, as it is computed',
)
