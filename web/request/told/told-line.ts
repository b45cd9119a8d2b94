import type { OrderView } from '#application/orders/view.ts'
import type { PreparedView } from '#application/contact/view.ts'
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
  declared: { reason: null, seal: null, condition: null, safety: null, note: null, dockMessage: null },
  units: [],
  files: [],
  exceptions: [],
})

type Asked = { order: Pick<OrderView, 'items' | 'reasons' | 'serialFormats'>; type: string; item: Item; quantity: number; told: ToldLine }

/** The line as a request's: the portal's fields, of which those go along that this type asks for. */
export function toldLine({ order, type, item, quantity, told }: Asked): object {
  const { id, exceptions = [], ...said } = toSaid({ order, type, line: bareLine(item, quantity), said: told.said })
  const clauses = new Set(exceptions.map(({ clause }) => clause))
  const offered = item.doors.find((door) => door.type === type)?.resolutions ?? []
  const resolution = told.resolution !== null && offered.includes(told.resolution) ? told.resolution : null
  return { ...said, orderLineId: id, quantity, seal: told.seal, resolution, exceptions: [...exceptions, ...pleaded(told, clauses)] }
}

type PreparedLine = PreparedView['lines'][number]

/** A line that staff wrote down, as one that has said as much: a request asks for the rest. */
export const preparedLine = ({ orderLineId, name, quantity, exceptions, serials, ...line }: PreparedLine): AskedLine => ({
  id: orderLineId,
  orderLineId,
  name,
  quantity,
  declared: {
    reason: line.reason,
    seal: line.seal,
    condition: line.condition,
    safety: line.safety,
    note: line.note,
    dockMessage: line.dockMessage,
  },
  units: serials.map((serial) => ({ serial, unreadable: false })),
  files: [],
  exceptions,
})

/** What was written down, to be put right: whatever can be asked is filled in. */
export const toldOf = (line: PreparedLine, pleadable: string | null): ToldLine => {
  const pleas = Object.fromEntries(line.exceptions.map(({ clause, plea }) => [clause, plea]))
  return {
    said: {
      reason: line.reason,
      condition: line.condition,
      dockMessage: line.dockMessage ?? '',
      safety: line.safety ?? {},
      serials: line.serials.join('\n'),
      plea: (pleadable !== null && pleas[pleadable]) || '',
      files: [],
    },
    seal: line.seal,
    resolution: line.resolution,
    pleas,
  }
}

type Completed = Omit<Asked, 'item' | 'quantity'> & { line: PreparedLine }

/** A prepared line as it is sent: what was written down, with what it lacked and the customer said. */
export function completedLine({ order, type, line, told }: Completed): object {
  const { name: _name, ...kept } = line
  const { id: _id, exceptions = [], ...said } = toSaid({ order, type, line: preparedLine(line), said: told.said })
  const clauses = new Set(exceptions.map(({ clause }) => clause))
  return { ...kept, ...said, exceptions: [...exceptions, ...pleaded(told, clauses)] }
}

const pleaded = ({ pleas }: Pick<ToldLine, 'pleas'>, but: ReadonlySet<string>) =>
  Object.entries(pleas).flatMap(([clause, plea]) => (plea.trim() === '' || but.has(clause) ? [] : [{ clause, plea: plea.trim() }]))
