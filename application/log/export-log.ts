import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { localDate } from '#domain/time/zone.ts'
import { errand } from '../errand.ts'
import type { Streamed } from '../files/read-file.ts'
import { recordAtDoor } from './record.ts'
import { everyRow } from '../page.ts'
import { only } from '../permission.ts'
import type { LogRow } from './ports.ts'
import type { Reads } from '../reads.ts'
import { columnsIn, fileKind, type Row, sheetFormats, type Title } from '../sheets/sheet.ts'
import { lineOf, logFilter, narrowed, zoneOf } from './list-log.ts'

const titles: readonly Title[] = [
  { kind: 'instant', fr: 'Quand', en: 'When' },
  { kind: 'text', fr: 'Rubrique', en: 'Topic' },
  { kind: 'text', fr: 'Fait', en: 'What' },
  { kind: 'text', fr: 'Qui', en: 'Who' },
  { kind: 'text', fr: 'Au sujet de', en: 'About' },
  { kind: 'text', fr: 'Adresse IP', en: 'IP address' },
  { kind: 'text', fr: 'Appareil', en: 'Device' },
  { kind: 'text', fr: 'Détail', en: 'Detail' },
]

/** The log, or what it is narrowed to, as a file for a spreadsheet, row by row; kinds and details in their codes. */
export const exportLog = errand({
  name: 'export log',
  may: only('admin'),
  input: z.strictObject({ ...logFilter, format: z.enum(sheetFormats).default('xlsx') }),
  async run({ format, ...filter }, standing): Promise<Streamed> {
    const { world, actor, now } = standing
    const { locale } = actor
    await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'log', format } })
    const zone = await zoneOf(world.reads, now)
    const { contentType, ending } = fileKind(format)
    const name = nameOf(locale)
    const sheet = {
      name,
      columns: columnsIn(titles, locale),
      rows: walk(world.reads, narrowed(filter, zone)),
    }
    return {
      content: world.sheets.one(sheet, { format, locale, zone }),
      contentType,
      name: `${name}-${localDate(now, zone)}.${ending}`,
      inline: false,
    }
  },
})

const nameOf = (locale: Locale): string => (locale === 'fr' ? 'journal' : 'log')

async function* walk(reads: Pick<Reads, 'logEntries'>, filter: ReturnType<typeof narrowed>): AsyncGenerator<Row> {
  for await (const row of everyRow<LogRow>((page) => reads.logEntries({ ...filter, ...page }))) {
    const { at, topic, kind, actor, subject, ip, device, data } = lineOf(row)
    const machine = [device?.browser, device?.system].filter(Boolean).join(', ')
    yield [at, topic, kind, actor?.name ?? null, subject?.name ?? null, ip, machine, JSON.stringify(data)]
  }
}
