import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { periodOf, spanOf } from '#domain/figures/period.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { periodInput } from '../figures/show-dashboard.ts'
import type { Streamed } from '../files/read-file.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { fileKind, type Row, type SheetFormat, sheetFormats } from '../sheets/sheet.ts'
import { rowOf, sheetOf } from './export-words.ts'
import type { StockMovement } from './ports.ts'

const format = z.enum(sheetFormats).default('csv')

/** What moved in a period, by the merchant's own days, whether handed over or not. */
export const exportStock = errand({
  name: 'export stock movements',
  may: only('returns_agent'),
  input: z.strictObject({ ...periodInput, format }),
  async run({ format, ...asked }, standing): Promise<Streamed | Refusal> {
    const { reads } = standing.world
    const policy = inForce(await reads.policies(), standing.now)
    if (!policy) return refuse('missing', 'no_policy')
    const { zone } = policy
    const period = periodOf(asked, { zone, now: standing.now })
    if (isRefusal(period)) return period
    const { from, to } = period
    const found = reads.stockSheet({ since: spanOf(from, zone).since, until: spanOf(to, zone).until })
    return streamed(found, { standing, format, locale: standing.actor.locale, zone, of: `${from}-${to}` })
  },
})

/** What was handed over, the same file however often and by whomever it is taken. */
export const takeHandover = errand({
  name: 'take stock hand-over',
  may: only('returns_agent'),
  input: z.strictObject({ id, format }),
  async run({ id, format }, standing): Promise<Streamed | Refusal> {
    const handover = await standing.world.reads.handover(id)
    if (!handover) return refuse('missing', 'handover_unknown')
    const { locale, zone, number } = handover
    return streamed(standing.world.reads.stockSheet(handover), { standing, format, locale, zone, of: String(number) })
  },
})

type How = { standing: Standing; format: SheetFormat; locale: Locale; zone: string; of: string }

async function streamed(found: AsyncIterable<StockMovement>, { standing, format, locale, zone, of }: How): Promise<Streamed | Refusal> {
  const { world, actor } = standing
  if (!(await world.reads.roomForFile())) return refuse('conflict', 'export_busy', { retryAfter: 60 })
  await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'stock', format } })
  const { name, columns } = sheetOf(locale)
  const { contentType, ending } = fileKind(format)
  return {
    content: world.sheets.one({ name, columns, rows: each(found, locale) }, { format, locale, zone }),
    contentType,
    name: `${name}-${of}.${ending}`,
    inline: false,
  }
}

async function* each(found: AsyncIterable<StockMovement>, locale: Locale): AsyncGenerator<Row> {
  for await (const one of found) yield rowOf(one, locale)
}
