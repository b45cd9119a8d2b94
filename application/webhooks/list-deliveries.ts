import { z } from 'zod'
import type { Page } from '../page.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { setsWebhooks } from './endpoint-input.ts'
import type { WebhookDelivery } from './ports.ts'

export type DeliveryView = Omit<WebhookDelivery, 'endpointId' | 'data'> & { /** The return that it is about. */ return: string | null }

/** What one address was told, newest first, and whether it arrived. */
export const listWebhookDeliveries = query({
  name: 'list webhook deliveries',
  may: setsWebhooks,
  input: z.strictObject({ id, ...pageInput }),
  async run({ id, after, limit }, { reads }): Promise<Page<DeliveryView>> {
    const position = readCursor(after, 1)
    const rows = await reads.webhookDeliveries(id, { after: position && { id: position[0] ?? '' }, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, (one) => [one.id])
    return { items: items.map(present), next }
  },
})

const present = ({ endpointId: _endpointId, data, ...delivery }: WebhookDelivery): DeliveryView => ({
  ...delivery,
  return: typeof data['return'] === 'string' ? data['return'] : null,
})
