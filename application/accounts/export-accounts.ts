import { z } from 'zod'
import { periodOf, spanOf } from '#domain/figures/period.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { periodInput } from '../figures/show-dashboard.ts'
import type { Streamed } from '../files/read-file.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'
import { fileKind, type Row, sheetFormats } from '../sheets/sheet.ts'
import { columnsOf } from './export-words.ts'
import { movementRows, owedRows } from './rows.ts'

/**
 * The accountant's file: `movements`, what was executed in a period and what was voided in it, or `owed`, what was still to be given when it
 * ended. Row by row, however many there are; by the merchant's own days.
 */
export const exportAccounts = errand({
  name: 'export accounts',
  may: only('finance'),
  input: z.strictObject({
    what: z.enum(['movements', 'owed']).default('movements'),
    ...periodInput,
    format: z.enum(sheetFormats).default('xlsx'),
  }),
  async run({ what, format, ...asked }, standing): Promise<Streamed | Refusal> {
    const { world, actor, now } = standing
    const { locale } = actor
    const policy = inForce(await world.reads.policies(), now)
    if (!policy) return refuse('missing', 'no_policy')
    const { zone } = policy
    const period = periodOf(asked, { zone, now })
    if (isRefusal(period)) return period
    const { from, to } = period
    if (!(await world.reads.roomForFile())) return refuse('conflict', 'export_busy', { retryAfter: 60 })
    await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'accounts', format } })
    const { name, columns } = columnsOf(what, locale)
    const { until } = spanOf(to, zone)
    const rows =
      what === 'movements'
        ? each(world.reads.movements({ since: spanOf(from, zone).since, until }), (row) => movementRows(row, locale))
        : each(world.reads.owedAt(until < now ? until : now), (row) => owedRows(row, locale))
    const { contentType, ending } = fileKind(format)
    return {
      content: world.sheets.one({ name, columns, rows }, { format, locale, zone }),
      contentType,
      name: `${name}-${what === 'movements' ? `${from}-${to}` : to}.${ending}`,
      inline: false,
    }
  },
})

async function* each<Found>(found: AsyncIterable<Found>, rowsOf: (one: Found) => readonly Row[]): AsyncGenerator<Row> {
  for await (const one of found) yield* rowsOf(one)
}
