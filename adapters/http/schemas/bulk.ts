import { z } from 'zod'
import type { BulkOutcome } from '#application/queue/bulk.ts'
import type { Locale } from '#domain/actor.ts'
import type { Refusal } from '#domain/refusal.ts'
import { detailOf } from '../problems/words.ts'
import { component, list, number, words } from './component.ts'

export const bulkAnswer = component(
  'BulkAnswer',
  z.strictObject({
    items: list(
      z.strictObject({
        number,
        problem: z.strictObject({ code: words('assigned_meanwhile'), detail: z.string() }).nullable(),
      }),
    ),
  }),
  'A row per case: `problem` says why it was not done, null that it was',
)

export const problemIn = ({ code, params }: Refusal, locale: Locale): { code: string; detail: string } => ({
  code,
  detail: detailOf(code, params, locale),
})

/** Each refusal in the reader's words. */
export const worded = (items: readonly BulkOutcome[], locale: Locale): z.input<typeof bulkAnswer> => ({
  items: items.map(({ number, refusal }) => ({
    number,
    problem: refusal && problemIn(refusal, locale),
  })),
})
