import type { LineView } from '#application/returns/line-view.ts'
import type { ResolutionView } from '#application/returns/view.ts'

/** The products that a resolution is about: of its units, and those that its amount is credited on. */
export const concerned = <Line extends Pick<LineView, 'orderLineId'> & { units: readonly Pick<LineView['units'][number], 'id'>[] }>(
  lines: readonly Line[],
  { unitIds, derivation }: Pick<ResolutionView, 'unitIds' | 'derivation'>,
): readonly Line[] =>
  lines.filter(
    ({ orderLineId, units }) =>
      units.some(({ id }) => unitIds.includes(id)) || derivation?.lines.some((credited) => credited.orderLineId === orderLineId),
  )
