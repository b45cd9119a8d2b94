import type { FileView } from '#application/files/view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { Condition, ResolutionKind, SafetyAnswer, SafetyQuestion, Seal } from '#domain/return/rma.ts'

/** What is typed for one product (clause D1), empty texts included: a draft is kept as it is, and made a request only when it is sent. */
export type LineDraft = {
  quantity: number
  reason: string | null
  note: string
  seal: Seal | null
  condition: Condition | null
  /** One per unit; null where the number cannot be read. */
  serials: readonly (string | null)[]
  /** Pleas by clause. They stay when a clause blocks no longer, and are then not sent. */
  pleas: Readonly<Record<string, string>>
  dockMessage: string
  safety: Partial<Record<SafetyQuestion, SafetyAnswer>>
  resolution: ResolutionKind | null
  files: readonly FileView[]
}

/** A half-made request for one order, as the server keeps it. What was typed for a product that is no longer chosen stays. */
export type RequestDraft = { type: string | null; chosen: readonly string[]; lines: Readonly<Record<string, LineDraft>> }

export const blankDraft: RequestDraft = { type: null, chosen: [], lines: {} }

export const blankLine: LineDraft = {
  quantity: 1,
  reason: null,
  note: '',
  seal: null,
  condition: null,
  serials: [],
  pleas: {},
  dockMessage: '',
  safety: {},
  resolution: null,
  files: [],
}

export const lineOf = (draft: RequestDraft, orderLineId: string): LineDraft => draft.lines[orderLineId] ?? blankLine

export const withLine = (draft: RequestDraft, orderLineId: string, change: Partial<LineDraft>): RequestDraft => ({
  ...draft,
  lines: { ...draft.lines, [orderLineId]: { ...lineOf(draft, orderLineId), ...change } },
})

/** As many serials as units: those that were typed stay, also beyond, should the quantity go up again. */
export const serialsFor = ({ serials, quantity }: Pick<LineDraft, 'serials' | 'quantity'>): readonly (string | null)[] =>
  Array.from({ length: quantity }, (_, index) => serials[index] ?? (index < serials.length ? null : ''))

/** Another type: products that it does not take are no longer chosen, and a reason that it does not know is asked for again. */
export function withType(draft: RequestDraft, type: string, order: Pick<OrderView, 'items' | 'reasons'>): RequestDraft {
  if (draft.type === type) return draft
  const takes = (id: string): boolean => order.items.some((item) => item.id === id && isTaken(item, type))
  const known = (code: string | null): boolean => order.reasons.some((reason) => reason.code === code && reason.types.includes(type))
  const lines = Object.fromEntries(
    Object.entries(draft.lines).map(([id, line]) => [id, { ...line, reason: known(line.reason) ? line.reason : null, resolution: null }]),
  )
  return { type, chosen: draft.chosen.filter(takes), lines }
}

/** One product taken the law's way instead: the request's type changes with it, since a return has one. */
export function takenByLaw(draft: RequestDraft, lawful: string, { order, orderLineId }: Taken): RequestDraft {
  const changed = withType(draft, lawful, order)
  return { ...changed, chosen: [...new Set([...changed.chosen, orderLineId])] }
}

type Taken = { order: Pick<OrderView, 'items' | 'reasons'>; orderLineId: string }

/** A kit whose parts carry its price: they are what is sent back. */
export const isKitOfParts = ({ id, gross }: Pick<OrderView['items'][number], 'id' | 'gross'>, items: OrderView['items']): boolean =>
  gross === 0 && items.some(({ kitParent }) => kitParent === id)

/** Whether a product can be asked for with this type, if only by pleading an exception. */
export function isTaken({ doors }: Pick<OrderView['items'][number], 'doors'>, type: string): boolean {
  const door = doors.find((one) => one.type === type)
  return door !== undefined && (door.open || door.exceptionTo !== null)
}

/** What the server kept, if it is a draft of this shape: an older build's is started anew rather than half understood. */
export function readDraft(data: unknown): RequestDraft {
  if (!isRecord(data) || !isRecord(data['lines']) || !Array.isArray(data['chosen'])) return blankDraft
  const lines = Object.entries(data['lines']).flatMap(([id, line]) => (isLine(line) ? [[id, { ...blankLine, ...line }] as const] : []))
  const chosen = data['chosen'].filter((id) => typeof id === 'string')
  return { type: typeof data['type'] === 'string' ? data['type'] : null, chosen, lines: Object.fromEntries(lines) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isLine = (line: unknown): line is Partial<LineDraft> =>
  isRecord(line) &&
  Object.entries(blankLine).every(([key, blank]) => {
    const kept = line[key]
    return kept === undefined || blank === null || (typeof kept === typeof blank && Array.isArray(kept) === Array.isArray(blank))
  })
