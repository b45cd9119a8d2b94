import { z } from 'zod'
import { inconsistencies } from '#domain/order/consistency.ts'
import { type OrderInput, orderInput } from '#domain/order/order.ts'
import type { Issue } from '#domain/refusal.ts'
import { command, invalidInput } from '../command.ts'
import type { Permission } from '../permission.ts'
import type { ImportOutcome } from './ports.ts'

/** An order as somebody gives it, with where it stands in what they gave: the first line is 1. */
export type GivenOrder = { line: number; order: unknown }

/** What became of one order. A fault names its field in the order's own terms (`lines.0.gross`); the edges word its code. */
export type ImportedOrder = { line: number; id: string | null; lines: number } & (
  | { outcome: 'added' | 'updated'; kept: readonly string[] }
  | { outcome: 'refused'; faults: readonly ImportFault[] }
)
/** `line` where it is another than the order's first. */
export type ImportFault = Omit<Issue, 'detail'> & { detail?: string; line?: number }

/** Machines with the scope, and who minds the integrations; the command line is the system. */
export const importers: Permission = { by: ['api_key', 'admin'], scope: 'orders:import' }

const AHEAD_MS = 86_400_000

/** Some hundred orders in one transaction: each is judged by itself, what is wrong with one keeps no other out. */
export const importBatch = command({
  name: 'import orders',
  may: importers,
  input: z.strictObject({ rows: z.array(z.strictObject({ line: z.int(), order: z.unknown() })).max(1000) }),
  async run({ rows }, { orders, now, newId }): Promise<ImportedOrder[]> {
    const latest = new Date(Date.parse(now) + AHEAD_MS).toISOString()
    const judged = rows.map((row) => judge(row, latest))
    const good = judged.flatMap((row) => ('order' in row ? row.order : []))
    const outcomes = good.length > 0 ? await orders.importBatch(good, { at: now, newId }) : []
    let next = 0
    return judged.map((row) => ('order' in row ? said(row, outcomes[next++]) : row))
  },
})

type Good = { line: number; id: string; lines: number; order: OrderInput }

function judge({ line, order }: { line: number; order?: unknown }, latest: string): Good | ImportedOrder {
  const parsed = orderInput.safeParse(order)
  if (!parsed.success) return { line, id: idOf(order), lines: 0, outcome: 'refused', faults: invalidInput(parsed.error).issues ?? [] }
  const { data } = parsed
  const good = { line, id: data.id, lines: data.lines.length }
  const faults = inconsistencies(data, latest)
  return faults.length > 0 ? { ...good, outcome: 'refused', faults } : { ...good, order: data }
}

function said({ line, id, lines }: Good, outcome: ImportOutcome | undefined): ImportedOrder {
  if (!outcome) throw new Error('an import has one outcome per order')
  const row = { line, id, lines }
  if (outcome.outcome !== 'refused') return { ...row, ...outcome }
  return { ...row, outcome: 'refused', faults: [{ field: '', code: outcome.code, params: { id: outcome.id } }] }
}

const idOf = (order: unknown): string | null =>
  typeof order === 'object' && order !== null && 'id' in order && typeof order.id === 'string' ? order.id.slice(0, 100) : null
