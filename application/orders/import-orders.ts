import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { perform } from '../command.ts'
import { denied } from '../permission.ts'
import type { World } from '../ports.ts'
import { type GivenOrder, importBatch, type ImportedOrder, importers, type ImportFault } from './import-batch.ts'

/** An order to import, or why what stands there is none. `locate` says where a field of the order was written, where that is not its own line. */
export type GivenRow =
  | (GivenOrder & { locate?: (field: string) => Place })
  | { line: number; id: string | null; faults: readonly ImportFault[] }
type Place = { line: number; field: string }

export type ImportReport = {
  added: number
  updated: number
  refused: number
  /** Order lines of what was added or updated. */
  lines: number
  /** The refused ones, as far as they are listed. */
  faults: readonly { line: number; id: string | null; faults: readonly ImportFault[] }[]
  /** Orders whose lines stayed as they were because a return refers to them, as far as they are listed. */
  kept: readonly { line: number; id: string; lines: readonly string[] }[]
}

type Options = {
  actor: Actor
  /** After each batch. */
  onProgress?: (report: Readonly<ImportReport>) => void
}

const BATCH_ORDERS = 250
/** A report is read by people: the counts are exact, the lists end here. */
const MOST_LISTED = 1000

/**
 * Imports orders as they come, in batches that each stand by themselves: memory stays flat, and an import that breaks off is simply run
 * again. A refused order keeps no other out. Known by the shop's id, an order is brought up to date.
 */
export async function importOrders(
  rows: AsyncIterable<GivenRow>,
  { actor, onProgress }: Options,
  world: World,
): Promise<ImportReport | Refusal> {
  const refusal = denied(actor, importers)
  if (refusal) return refusal
  let report: ImportReport = { added: 0, updated: 0, refused: 0, lines: 0, faults: [], kept: [] }
  for await (const batch of batches(rows)) {
    const imported = await importRows(batch, actor, world)
    if (isRefusal(imported)) return imported
    report = imported.sort((a, b) => a.line - b.line).reduce(counted, report)
    onProgress?.(report)
  }
  return report
}

async function importRows(batch: readonly GivenRow[], actor: Actor, world: World): Promise<ImportedOrder[] | Refusal> {
  const given = batch.filter((row) => 'order' in row)
  const imported =
    given.length > 0 ? await perform(importBatch, { actor, input: { rows: given.map(({ line, order }) => ({ line, order })) } }, world) : []
  if (isRefusal(imported)) return imported
  const unread = batch.filter((row) => 'faults' in row).map((row): ImportedOrder => ({ ...row, lines: 0, outcome: 'refused' }))
  return [...imported.map((order, index) => located(order, given[index])), ...unread]
}

function located(order: ImportedOrder, row: { locate?: (field: string) => Place } | undefined): ImportedOrder {
  if (order.outcome !== 'refused' || !row?.locate) return order
  const { locate } = row
  return { ...order, faults: order.faults.map((fault) => ({ ...fault, ...locate(fault.field) })) }
}

async function* batches(rows: AsyncIterable<GivenRow>): AsyncGenerator<GivenRow[]> {
  let batch: GivenRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH_ORDERS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function counted(report: ImportReport, { line, id, ...row }: ImportedOrder): ImportReport {
  const counts = { ...report, [row.outcome]: report[row.outcome] + 1 }
  if (row.outcome === 'refused') return { ...counts, faults: listed(report.faults, { line, id, faults: row.faults.slice(0, 20) }) }
  const kept = row.kept.length > 0 ? listed(report.kept, { line, id: id ?? '', lines: row.kept }) : report.kept
  return { ...counts, lines: report.lines + row.lines, kept }
}

const listed = <T>(list: readonly T[], item: T): readonly T[] => (list.length < MOST_LISTED ? [...list, item] : list)
