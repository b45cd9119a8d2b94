import type { SlipLine, SlipView } from '#application/labels/slip-view.ts'
import { FAINT, heightOf, rule, type Sheet, write } from './sheet.ts'
import { words } from './words.ts'

type Area = { x: number; y: number; width: number; foot: number }
type Row = { slip: SlipView; line: SlipLine }

/** The products of the parcel, over as many pages as they need; answers the y below them. */
export function printLines(sheet: Sheet, slip: SlipView, area: Area): number {
  let y = header(sheet, slip, area)
  for (const line of slip.lines) {
    const height = heightOfLine(sheet, { slip, line }, area)
    if (y + height > area.foot - 14) {
      sheet.addPage()
      y = header(sheet, slip, { ...area, y: sheet.page.margins.top })
    }
    y = printLine(sheet, { slip, line }, { ...area, y })
  }
  return y
}

const columns = ({ x, width }: Area) => ({
  quantity: { x, width: 34 },
  product: { x: x + 40, width: width - 40 - 150 },
  reference: { x: x + width - 140, width: 140 },
})

function header(sheet: Sheet, { locale }: SlipView, area: Area): number {
  const say = words[locale]
  const at = columns(area)
  rule(sheet, area)
  for (const key of ['quantity', 'product', 'reference'] as const)
    write(sheet, say[key], { ...at[key], y: area.y + 6, size: 9, color: FAINT })
  return area.y + 22
}

const serialsOf = ({ locale }: SlipView, { serials }: SlipLine): string =>
  serials.length > 0 ? `${words[locale].serials} ${serials.join(', ')}` : ''

function heightOfLine(sheet: Sheet, { slip, line }: Row, area: Area): number {
  const at = columns(area)
  const serials = serialsOf(slip, line)
  const product =
    heightOf(sheet, line.name, { ...at.product, size: 11 }) +
    (serials ? heightOf(sheet, serials, { ...at.product, size: 9, font: 'mono' }) : 0)
  return Math.max(product, heightOf(sheet, line.sku, { ...at.reference, size: 10, font: 'mono' })) + 12
}

function printLine(sheet: Sheet, { slip, line }: Row, area: Area): number {
  const at = columns(area)
  const y = area.y + 5
  rule(sheet, area)
  write(sheet, String(line.quantity), { ...at.quantity, y, size: 11, font: 'bold' })
  const below = write(sheet, line.name, { ...at.product, y, size: 11 })
  const serials = serialsOf(slip, line)
  const product = serials ? write(sheet, serials, { ...at.product, y: below, size: 9, font: 'mono', color: FAINT }) : below
  const reference = write(sheet, line.sku, { ...at.reference, y, size: 10, font: 'mono' })
  return Math.max(product, reference) + 6
}
