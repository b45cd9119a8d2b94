import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'

type Called = { line: LineView; unit: LineView['units'][number] }

const bare = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** Whether a scan is this serial, however it is written. */
export const isSerial = (serial: string | null | undefined, scan: string | undefined): boolean =>
  typeof serial === 'string' && scan !== undefined && bare(serial) === bare(scan)

/** The unit of this return that a scan means: by its serial, else by the product's code the one that has furthest to go. */
export function unitCalled(view: Pick<ReturnView, 'lines'>, scan: string): Called | undefined {
  const asked = bare(scan)
  const all = view.lines.flatMap((line) => line.units.map((unit): Called => ({ line, unit })))
  const bySerial = all.find(({ unit }) => isSerial(unit.serial, scan))
  if (bySerial) return bySerial
  const ofProduct = all.filter(({ line }) => bare(line.sku) === asked && line.sku !== '')
  const open = ({ unit }: Called): boolean => unit.decision === 'approved' && unit.receipt !== 'missing'
  return (
    ofProduct.find((one) => open(one) && one.unit.receipt === 'expected') ??
    ofProduct.find((one) => open(one) && one.unit.verdict === 'pending') ??
    ofProduct[0]
  )
}
