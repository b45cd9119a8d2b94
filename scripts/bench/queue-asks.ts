import type { QueueAsk, QueueOf, Reads } from '#application/reads.ts'
import { lanes } from '#domain/return/lane.ts'

/** One thing that a desk asks of the store, and how many rows it is answered. */
export type QueueQuestion = { name: string; ask: (round: number) => Promise<number> }

const narrowed: Readonly<Record<string, Partial<QueueOf>>> = {
  'a type (one in five)': { facets: [['type:convenience']] },
  'a tier': { facets: [['tier:gold']] },
  'a reason': { facets: [['reason:battery_fault']] },
  'a family of SKUs (one in three)': { facets: [['sku:TK-ECR']] },
  'one SKU (one in 700)': { facets: [['sku:TK-ECR-420']] },
  'a SKU that nobody returns': { facets: [['sku:TK-NONE']] },
  'a clause': { facets: [['clause:A3']] },
  'nobody’s': { facets: [['agent:nobody']] },
  'a colleague’s, who has none': { facets: [['agent:00000000-0000-7000-8000-000000000000']] },
  'a value of 2,000 € and more': { atLeast: 200_000 },
  'a value that none has': { atLeast: 90_000_000 },
  'older than what is here': { submittedBefore: '2020-01-01T00:00:00.000Z' },
  'type, tier, reason and value': {
    facets: [['type:convenience', 'type:withdrawal'], ['tier:gold', 'tier:platinum'], ['reason:other']],
    atLeast: 100_000,
  },
}

const searched = {
  'a number': 'RMA-2025-012345-0',
  'an order': 'CMD-B54321',
  'a serial': 'sn 000-043-210',
  'an SKU': 'TK-SSD-301',
  'a name': 'Maelle',
  'a name with a slip': 'Maele',
  'a company and a name': 'atelier theo',
  'an address': 'client-77@',
  'a word of messages': 'onduleur',
  'a rare word of messages': 'd43210',
  'what nobody said': 'xylophone',
} as const

/** Every list of the desk at its first page, one far down, each filter, each order, each count, and what is searched for. */
export function queueAsks(reads: Reads): readonly QueueQuestion[] {
  const page = async (over: Partial<QueueAsk>): Promise<number> =>
    (await reads.queue({ lane: 'to_answer', readerId: null, after: null, limit: 51, ...over })).length
  const at = { now: '2026-06-15T10:00:00.000Z', endOfDay: '2026-06-15T21:59:59.999Z' }
  const count = async (of: QueueOf): Promise<number> => (await reads.queueSums(of, at)).reduce((sum, one) => sum + one.count, 0)
  return [
    ...[...lanes, 'escalated' as const].map((lane) => ({ name: `lane ${lane}`, ask: () => page({ lane }) })),
    {
      name: 'to_answer, far down',
      ask: () => page({ after: { key: '2026-06-30T00:00:00.000Z', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } }),
    },
    ...(['newest', 'oldest', 'value'] as const).map((sort) => ({ name: `to_answer by ${sort}`, ask: () => page({ sort }) })),
    ...Object.entries(narrowed).map(([name, over]) => ({ name: `to_answer: ${name}`, ask: () => page(over) })),
    { name: 'done: one SKU', ask: () => page({ lane: 'done', facets: [['sku:TK-ECR-420']] }) },
    { name: 'done: a type, by value', ask: () => page({ lane: 'done', facets: [['type:withdrawal']], sort: 'value' }) },
    { name: 'counts of all lanes', ask: async () => Object.values(await reads.laneCounts()).reduce((sum, one) => sum + one, 0) },
    { name: 'count and sum of to_answer', ask: () => count({ lane: 'to_answer' }) },
    ...Object.entries(narrowed).map(([name, over]) => ({
      name: `count and sum: ${name}`,
      ask: () => count({ lane: 'to_answer', ...over }),
    })),
    { name: 'count of a saved view', ask: () => reads.countQueue({ lane: 'to_answer', facets: [['tier:gold', 'tier:platinum']] }) },
    ...Object.entries(searched).map(([name, text]) => ({ name: `search: ${name}`, ask: () => page({ lane: 'all', text }) })),
  ]
}
