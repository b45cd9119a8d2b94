import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { errand } from '../errand.ts'
import type { Streamed } from '../files/read-file.ts'
import { only } from '../permission.ts'
import type { ListedReturn, QueueAsk, Reads } from '../reads.ts'
import { presentRow } from '../returns/present-row.ts'
import { rmaNumber } from '../returns/inputs.ts'
import { fileKind, type Row, type Sheet, sheetFormats } from '../sheets/sheet.ts'
import { columnsOf, statusOf } from './export-words.ts'
import { queueFilter, queueOf, queueSort } from './queue-filter.ts'
import { keyOf } from './queue-page.ts'

const someNumbers = z
  .string()
  .max(6000)
  .transform((text) => text.split(','))
  .pipe(z.array(rmaNumber).min(1).max(200))
  .optional()

/** A queue, or those of it that were ticked, as a file for a spreadsheet: row by row, however many there are. */
export const exportQueue = errand({
  name: 'export queue',
  may: only('support', 'finance'),
  input: z.strictObject({ ...queueFilter, sort: queueSort, numbers: someNumbers, format: z.enum(sheetFormats).default('xlsx') }),
  async run({ sort, format, numbers, ...asked }, { world, actor, now }): Promise<Streamed> {
    const { locale } = actor
    const policies = await world.reads.policies()
    const of = { ...queueOf(asked, { actor, now }), ...(sort ? { sort } : {}), ...(numbers ? { lane: 'all' as const, numbers } : {}) }
    const { name, columns } = columnsOf(locale)
    const rows = walk(world.reads, { ...of, readerId: actor.id }, (row) => cellsOf(row, { policies, locale, now }))
    const sheet: Sheet = { name, columns, rows }
    const zone = inForce(policies, now)?.zone ?? 'Europe/Paris'
    const { contentType, ending } = fileKind(format)
    return {
      content: world.sheets.one(sheet, { format, locale, zone }),
      contentType,
      name: `${name}-${now.slice(0, 10)}.${ending}`,
      inline: false,
    }
  },
})

const PAGE = 100

async function* walk(
  reads: Pick<Reads, 'queue'>,
  ask: Omit<QueueAsk, 'after' | 'limit'>,
  cells: (row: ListedReturn) => Row,
): AsyncGenerator<Row> {
  for (let after: QueueAsk['after'] = null; ;) {
    const rows: readonly ListedReturn[] = await reads.queue({ ...ask, after, limit: PAGE })
    for (const row of rows) yield cells(row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = { key: keyOf(last, ask), id: last.id }
  }
}

type Reader = { policies: readonly Policy[]; locale: Locale; now: string }

function cellsOf(listed: ListedReturn, { policies, locale, now }: Reader): Row {
  const row = presentRow(listed, { actor: { id: null, roles: ['support'], locale }, now, policies })
  return [
    row.number,
    row.orderNumber,
    row.customer?.name ?? null,
    row.customer?.company ?? null,
    row.customer?.tier?.name ?? null,
    row.typeLabel,
    row.reasonLabel,
    row.title,
    listed.card.skus.join(', '),
    row.units,
    { amount: row.value, currency: row.currency },
    row.currency,
    statusOf(row.status, locale),
    row.submittedAt,
    listed.nextDue,
    row.assignee?.name ?? null,
    { amount: row.paid, currency: row.currency },
  ]
}
