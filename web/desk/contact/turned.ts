import type { OrderView } from '#application/views.ts'
import type { ResolutionKind, Seal } from '#domain/return/rma.ts'
import { type AskedLine, nothingSaid, type SaidLine, toSaid } from '../../ui/retype/lacks.ts'

type Item = OrderView['items'][number]

/** What an agent writes down of one product on the customer's behalf (D1). */
export type ToldLine = {
  said: SaidLine
  seal: Seal | null
  resolution: ResolutionKind | null
  /** Pleas by clause, against what the policy says of the answers. */
  pleas: Readonly<Record<string, string>>
}

export const untold: ToldLine = { said: nothingSaid, seal: null, resolution: null, pleas: {} }

/** A line of which nothing was said yet: what a request asks is all that it lacks. */
export const bareLine = ({ id, name }: Pick<Item, 'id' | 'name'>, quantity: number): AskedLine => ({
  id,
  orderLineId: id,
  name,
  quantity,
  declared: { reason: null, seal: null, condition: null, safety: null, reasonLabel: null, note: null, dockMessage: null },
  units: [],
  files: [],
  exceptions: [],
})

type Asked = { order: Pick<OrderView, 'items' | 'reasons' | 'serialFormats'>; type: string; item: Item; quantity: number; told: ToldLine }

/** The line as a request's: the portal's fields, of which those go along that this type asks for. */
export function toldLine({ order, type, item, quantity, told }: Asked): object {
  const { id, exceptions = [], ...said } = toSaid({ order, type, line: bareLine(item, quantity), said: told.said })
  const clauses = new Set(exceptions.map(({ clause }) => clause))
  const pleas = Object.entries(told.pleas).flatMap(([clause, plea]) =>
    plea.trim() === '' || clauses.has(clause) ? [] : [{ clause, plea: plea.trim() }],
  )
  const offered = item.doors.find((door) => door.type === type)?.resolutions ?? []
  const resolution = told.resolution !== null && offered.includes(told.resolution) ? told.resolution : null
  return { ...said, orderLineId: id, quantity, seal: told.seal, resolution, exceptions: [...exceptions, ...pleas] }
}
