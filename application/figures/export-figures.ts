import { z } from 'zod'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import type { Streamed } from '../files/read-file.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'
import { fileKind, type Sheet, sheetFormats } from '../sheets/sheet.ts'
import { dashboard, periodInput } from './show-dashboard.ts'
import { definitionsSheet, type FigureTable } from './tables.ts'
import { tableIds } from './table-words.ts'

const input = z.strictObject({ ...periodInput, format: z.enum(sheetFormats).default('csv') })

/** The data of one figure as a file. */
export const exportFigure = errand({
  name: 'export figure',
  may: only('manager'),
  input: input.extend({ table: z.enum(tableIds) }),
  async run({ table, format, ...asked }, standing): Promise<Streamed | Refusal> {
    const { world, actor, now } = standing
    const found = await dashboard(asked, { reads: world.reads, actor, now })
    if (isRefusal(found)) return found
    const { view, policy } = found
    const [sheet] = view.tables.filter(({ id }) => id === table).map(sheetOf)
    if (!sheet) throw new Error(`no table ${table}`)
    await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'figures', format } })
    const { contentType, ending } = fileKind(format)
    const content = world.sheets.one(sheet, { format, locale: actor.locale, zone: policy.zone })
    return { content, contentType, name: fileName(sheet.name, { ...view.period, ending }), inline: false }
  },
})

/** The data of all figures, with their definitions: a workbook, or an archive of CSV files. */
export const exportFigures = errand({
  name: 'export figures',
  may: only('manager'),
  input,
  async run({ format, ...asked }, standing): Promise<Streamed | Refusal> {
    const { world, actor, now } = standing
    const found = await dashboard(asked, { reads: world.reads, actor, now })
    if (isRefusal(found)) return found
    const { view, policy } = found
    await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'figures', format } })
    const { contentType, ending } = fileKind(format, true)
    const sheets = [...view.tables.map(sheetOf), definitionsSheet(actor.locale)]
    const content = world.sheets.all(sheets, { format, locale: actor.locale, zone: policy.zone })
    return { content, contentType, name: fileName(titles[actor.locale], { ...view.period, ending }), inline: false }
  },
})

const titles = { fr: 'Pilotage', en: 'Dashboard' }

const sheetOf = ({ title, columns, rows }: FigureTable): Sheet => ({ name: title, columns, rows })

const fileName = (title: string, { from, to, ending }: { from: string; to: string; ending: string }): string =>
  `${title} ${from} ${to}.${ending}`
