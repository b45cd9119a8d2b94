import type { ReturnView } from '#application/returns/view.ts'
import type { Say } from '../../../ui/format/duration.ts'

/** « Écran 27 pouces, n° 4C07 », « Câble, pièce 2 », or the product alone where there is one of it. */
export function unitNames({ lines }: Pick<ReturnView, 'lines'>, t: Say): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) =>
      line.units.map(({ id, serial }, index): [string, string] => {
        if (serial !== null) return [id, t('desk.unit.serial', { name: line.name, serial })]
        return [id, line.units.length === 1 ? line.name : t('desk.unit.number', { name: line.name, number: index + 1 })]
      }),
    ),
  )
}
