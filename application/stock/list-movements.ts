import { z } from 'zod'
import { query } from '../query.ts'
import type { StockMovement } from './ports.ts'

/** The ledger for machines: what has moved after the last movement that they know. A sequence never shows up behind a later one. */
export const listStockMovements = query({
  name: 'list stock movements',
  may: { by: ['returns_agent', 'api_key'], scope: 'stock:read' },
  input: z.strictObject({
    after: z.coerce.number().int().min(0).default(0).meta({ description: 'The `sequence` of the last movement that is known' }),
    limit: z.coerce.number().int().min(1).max(100).default(100),
  }),
  run: async (page, { reads }): Promise<{ items: readonly StockMovement[] }> => ({ items: await reads.stockMovements(page) }),
})
