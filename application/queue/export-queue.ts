import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { reasonLabel, tierStanding, typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { localDate } from '#domain/time/zone.ts'
import { insist } from '../command.ts'
import { errand } from '../errand.ts'
import type { Streamed } from '../files/read-file.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'
import type { ListedReturn } from '../returns/ports.ts'
import { someNumbers } from '../returns/inputs.ts'
import { fileKind, type Row, type Sheet, sheetFormats } from '../sheets/sheet.ts'
import { columnsOf, statusOf } from './export-words.ts'
import { queueFilter, queueOf, queueSort } from './queue-filter.ts'

/** A queue, or those of it that were ticked, as a file for a spreadsheet: row by row, however many there are. */
export const exportQueue = errand({
  name: 'export queue',
  may: only('support', 'finance'),
  input: z.strictObject({ ...queueFilter, sort: queueSort, numbers: someNumbers.optional(), format: z.enum(sheetFormats).default('xlsx') }),
  async run({ sort, format, numbers, ...asked }, standing): Promise<Streamed> {
    const { world, actor, now } = standing
    const { locale } = actor
    if (!(await world.reads.roomForFile())) return insist(refuse('conflict', 'export_busy', { retryAfter: 60 }))
    const policies = await world.reads.policies()
    // What was ticked is meant, whatever it was found by.
    const meant = numbers ? { lane: 'all' as const, numbers } : queueOf(asked, { actor, now })
    const of = { ...meant, ...(sort ? { sort } : {}) }
    const { name, columns } = columnsOf(locale)
    const rows = cells(world.reads.queueRows({ ...of, readerId: actor.id }), (row) => cellsOf(row, { policies, locale }))
    const sheet: Sheet = { name, columns, rows }
    await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'queue', format } })
    const zone = inForce(policies, now)?.zone ?? 'Europe/Paris'
    const { contentType, ending } = fileKind(format)
    return {
      content: world.sheets.one(sheet, { format, locale, zone }),
      contentType,
      name: `${name}-${localDate(now, zone)}.${ending}`,
      inline: false,
    }
  },
})

async function* cells(rows: AsyncIterable<ListedReturn>, of: (row: ListedReturn) => Row): AsyncGenerator<Row> {
  for await (const row of rows) yield of(row)
}

/** All that staff may see of a return, in the words of the policy that it is judged by. */
function cellsOf(row: ListedReturn, { policies, locale }: { policies: readonly Policy[]; locale: Locale }): Row {
  const { card, currency } = row
  const policy = policies.find(({ version }) => version === row.policyVersion)
  return [
    row.number,
    row.orderNumber,
    row.customer.name,
    row.customer.company,
    policy ? (tierStanding(policy, row.customer.tier, locale)?.name ?? null) : null,
    policy ? typeLabel(policy, row.type, locale) : row.type,
    card.reason && policy ? reasonLabel(policy, card.reason, locale) : card.reason,
    card.title,
    card.skus.join(', '),
    card.units,
    { amount: card.value, currency },
    currency,
    statusOf(row.status, locale),
    row.submittedAt,
    row.nextDue,
    row.assignee?.name ?? null,
    { amount: card.paid, currency },
  ]
}
