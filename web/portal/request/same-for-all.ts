import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { blankLine, lineOf, type LineDraft, type RequestDraft } from '../../request/request-draft.ts'

/** What can be the same of several products: what happened to them, how they are, what is wanted. Serials, batteries and files are each one's own. */
const shared = ['reason', 'note', 'seal', 'condition', 'dockMessage'] as const

type Order = { items: readonly { id: string; doors: readonly Pick<DoorView, 'type' | 'resolutions'>[] }[] }

/** What was said of one product is said of the other chosen ones too, where they say nothing of it yet: nothing that was typed is replaced. */
export function sameForAll(draft: RequestDraft, from: string, order: Order): RequestDraft {
  const said = lineOf(draft, from)
  const others = draft.chosen.filter((id) => id !== from)
  const offered = (id: string): boolean =>
    said.resolution !== null &&
    order.items.some(
      (item) =>
        item.id === id && item.doors.some((door) => door.type === draft.type && door.resolutions.some((kind) => kind === said.resolution)),
    )
  const filled = others.map((id): [string, LineDraft] => {
    const line = lineOf(draft, id)
    const copied = Object.fromEntries(shared.flatMap((field) => (line[field] === blankLine[field] ? [[field, said[field]]] : [])))
    const pleas = { ...said.pleas, ...Object.fromEntries(Object.entries(line.pleas).filter(([, plea]) => plea.trim() !== '')) }
    return [id, { ...line, ...copied, pleas, resolution: line.resolution ?? (offered(id) ? said.resolution : null) }]
  })
  return { ...draft, lines: { ...draft.lines, ...Object.fromEntries(filled) } }
}

/** Whether another chosen product lacks something that this one says. */
export function hasUnsaid(draft: RequestDraft, from: string, order: Order): boolean {
  const same = sameForAll(draft, from, order)
  return draft.chosen.some((id) => id !== from && JSON.stringify(lineOf(draft, id)) !== JSON.stringify(lineOf(same, id)))
}

/** A product, or the products that a kit is made of. */
export const partsOf = (items: OrderView['items'], kit: string): OrderView['items'] => items.filter(({ kitParent }) => kitParent === kit)
