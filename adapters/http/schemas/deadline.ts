import { z } from 'zod'
import { component, instant, uuid, words } from './component.ts'

export const deadline = component(
  'Deadline',
  z.strictObject({
    id: uuid.nullable(),
    kind: words('review'),
    subject: z.string().nullable(),
    startedAt: instant,
    due: instant,
    remainingMs: z
      .number()
      .meta({ description: "Milliseconds left in the promise's own calendar; negative once late", examples: [43_200_000] }),
    fraction: z.number().meta({ description: 'Elapsed share, 0 to 1', examples: [0.5] }),
    near: z.boolean(),
    late: z.boolean(),
  }),
  'A promise, counted in its own calendar by the server',
)

export const lasting = component(
  'Lasting',
  z.strictObject({
    hours: z
      .number()
      .nullable()
      .meta({ description: 'Null where it is counted in days', examples: [48] }),
    days: z.int().nullable(),
    working: z.boolean().meta({ description: 'Whether the hours count in a business calendar only' }),
  }),
  'How long something takes, in the unit that the policy counts it in',
)
