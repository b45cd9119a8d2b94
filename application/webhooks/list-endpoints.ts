import { z } from 'zod'
import { webhookTypes } from '#domain/webhook/event-types.ts'
import { MOST_ATTEMPTS } from '#domain/webhook/next-attempt.ts'
import { query } from '../query.ts'
import { setsWebhooks } from './endpoint-input.ts'
import type { ListedEndpoint } from './ports.ts'

export type WebhooksView = {
  items: readonly ListedEndpoint[]
  /** What can be asked for. */
  types: readonly (typeof webhookTypes)[number][]
  attempts: number
}

/** Who is told what, and how it goes. No secret is ever read back. */
export const listWebhookEndpoints = query({
  name: 'list webhook endpoints',
  may: setsWebhooks,
  input: z.strictObject({}),
  async run(_, { reads, now }): Promise<WebhooksView> {
    const items = (await reads.webhookEndpoints()).map((one) => ({
      ...one,
      previousUntil: one.previousUntil !== null && one.previousUntil > now ? one.previousUntil : null,
    }))
    return { items, types: webhookTypes, attempts: MOST_ATTEMPTS }
  },
})
