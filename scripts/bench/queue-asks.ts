import { hash } from 'node:crypto'
import type { QueueAsk, QueueOf, QueueSort } from '#application/queue/ports.ts'
import type { Reads } from '#application/reads.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { lanes } from '#domain/return/lane.ts'

/** One thing that a desk asks of the store, and how many rows it is answered. */
export type QueueQuestion = { name: string; ask: (round: number) => Promise<number> }

const narrowed = (colleague: string): Readonly<Record<string, Partial<QueueOf>>> => ({
  'a type (one in five)': { facets: [['type:convenience']] },
  'a tier': { facets: [['tier:gold']] },
  'a reason': { facets: [['reason:battery_fault']] },
  'a family of SKUs (one in three)': { facets: [['sku:TK-ECR']] },
  'one SKU (one in 700)': { facets: [['sku:TK-ECR-420']] },
  'a SKU that nobody returns': { facets: [['sku:TK-NONE']] },
  'a clause': { facets: [['clause:A3']] },
  'nobody’s': { facets: [['agent:nobody']] },
  'one colleague’s': { facets: [[`agent:${colleague}`]] },
  'a colleague’s, who has none': { facets: [['agent:00000000-0000-7000-8000-000000000000']] },
  'a value of 2,000 € and more': { atLeast: 200_000 },
  'a value that none has': { atLeast: 90_000_000 },
  'older than what is here': { submittedBefore: '2020-01-01T00:00:00.000Z' },
  'older than a month': { submittedBefore: '2026-10-18T00:00:00.000Z' },
  'older than a year': { submittedBefore: '2025-11-18T00:00:00.000Z' },
  'of the last days': { submittedFrom: '2026-11-16T00:00:00.000Z' },
  'a value among the highest, older than a year': { submittedBefore: '2025-11-18T00:00:00.000Z', atLeast: 250_000 },
  'type, tier, reason and value': {
    facets: [['type:convenience', 'type:withdrawal'], ['tier:gold', 'tier:platinum'], ['reason:other']],
    atLeast: 100_000,
  },
})

const searched = {
  'a number': 'RMA-2025-912345-0',
  'an order': 'cmd b912345',
  'a serial': 'sn 000-912-345',
  'a tracking': '6a 000 0091 2345',
  'an SKU': 'TK-SSD-301',
  'a family of SKUs': 'tk-ecr',
  'a product by its name': 'écran',
  'a product and its size': 'portable 14',
  'how orders begin': 'cmd b91',
  'how serials begin': 'sn00091',
  'how all serials begin': 'SN-0',
  'how trackings begin': '6a 0000 091',
  'how a family of SKUs begins': 'TK-EC',
  'how some SKUs begin': 'tk-ecr-4',
  'a guest by how the name begins': 'quitt',
  'a guest with a slip': 'Quitteire',
  'a guest by half the address': 'invite-77@',
  'how numbers begin': 'RMA-2025-91',
  'a wrong check character': 'RMA-2025-912345-X',
  'two letters that are being typed': 'po',
  'a name': 'Maelle',
  'a name with a slip': 'Maele',
  'a company and a name': 'atelier theo',
  'a company': 'menuiserie',
  'an address': `client-77@${hash('md5', 'd77').slice(0, 8)}.example`,
  'half an address': 'client-77@',
  'a word of messages': 'onduleur',
  'a word of messages with a slip and no accent': 'camra',
  'a rare word of messages': 'd43210',
  'what nobody said': 'xylophone',
} as const

const ordersAsk = (text: string) => ({ text, numbers: waysToNumber(orderKey(text)), serials: [text.toUpperCase()] })

/** Every list of the desk at its first page, one far down, each filter, each order, each count, and what is searched for. */
export async function queueAsks(reads: Reads): Promise<readonly QueueQuestion[]> {
  const [agent] = await reads.colleagues(['support'])
  const narrowings = narrowed(agent?.id ?? '')
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
    ...(['to_answer', 'done'] as const).flatMap((lane) =>
      [undefined, 'newest', 'oldest', 'value'].flatMap((sort) =>
        Object.entries(narrowings).map(([name, over]) => ({
          name: `${lane}${sort ? ` by ${sort}` : ''}: ${name}`,
          ask: () => page({ lane, ...(sort ? { sort: sort as QueueSort } : {}), ...over }),
        })),
      ),
    ),
    { name: 'counts of all lanes', ask: async () => Object.values(await reads.laneCounts()).reduce((sum, one) => sum + one, 0) },
    { name: 'count and sum of to_answer', ask: () => count({ lane: 'to_answer' }) },
    ...(['to_answer', 'done'] as const).flatMap((lane) =>
      Object.entries(narrowings).map(([name, over]) => ({
        name: `count and sum of ${lane}: ${name}`,
        ask: () => count({ lane, ...over }),
      })),
    ),
    {
      name: 'count of a saved view',
      ask: async () => (await reads.countQueues([{ lane: 'to_answer', facets: [['tier:gold', 'tier:platinum']] }]))[0] ?? 0,
    },
    ...Object.entries(searched).map(([name, text]) => ({ name: `search: ${name}`, ask: () => page({ lane: 'all', text }) })),
    ...(['a name', 'a family of SKUs', 'how all serials begin', 'a word of messages'] as const).flatMap((name) => [
      { name: `search by promise: ${name}`, ask: () => page({ lane: 'all', sort: 'due', text: searched[name] }) },
      {
        name: `search among nobody’s withdrawals: ${name}`,
        ask: () => page({ lane: 'all', facets: [['type:withdrawal'], ['agent:nobody']], text: searched[name] }),
      },
    ]),
    ...(['an order', 'how orders begin', 'a serial', 'how serials begin', 'a name', 'a guest by how the name begins'] as const).map(
      (name) => ({
        name: `orders: ${name}`,
        ask: async () => (await reads.ordersFound(ordersAsk(searched[name]))).length,
      }),
    ),
  ]
}
