import type { FileView } from '#application/files/view.ts'
import type { LineView } from '#application/returns/line-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { missing } from '#domain/return/missing.ts'
import { type Condition, type SafetyAnswer, type SafetyQuestion, safetyQuestions } from '#domain/return/rma.ts'

/** What is said of a line because its new type asks for it; empty is not said. */
export type SaidLine = {
  reason: string | null
  condition: Condition | null
  dockMessage: string
  safety: Partial<Record<SafetyQuestion, SafetyAnswer>>
  /** One per row. */
  serials: string
  plea: string
  files: readonly FileView[]
}

export const nothingSaid: SaidLine = { reason: null, condition: null, dockMessage: '', safety: {}, serials: '', plea: '', files: [] }

/** As much of a line as tells what it has said already. */
export type AskedLine = Pick<LineView, 'id' | 'orderLineId' | 'name' | 'quantity' | 'files'> & {
  declared: Omit<LineView['declared'], 'reasonLabel'>
  units: readonly Pick<LineView['units'][number], 'serial' | 'unreadable'>[]
  exceptions: readonly { clause: string }[]
}

type Asked = {
  order: Pick<OrderView, 'items' | 'reasons'> & Partial<Pick<OrderView, 'serialFormats'>>
  type: string
  line: AskedLine
  said: SaidLine
}

/** The clause that only an exception opens for this line, as the order's doors say today. */
export const pleadable = ({ order, type, line }: Pick<Asked, 'order' | 'type'> & { line: Pick<AskedLine, 'orderLineId'> }): string | null =>
  order.items.find(({ id }) => id === line.orderLineId)?.doors.find((door) => door.type === type)?.exceptionTo ?? null

/** The fields that the new type asks of this line and that it never said, as the server will judge it: the same function. They stay while they are filled in. */
export function lacksOf({ order, type, line, said }: Asked): ReadonlySet<string> {
  const reasons = Object.fromEntries(
    order.reasons.map(({ code, types, evidence }) => [code, { types, evidence: evidence ? 'photo' : 'none' }]),
  )
  const lacks = (reason: string | null): string[] => {
    const stands = {
      ...line.declared,
      reason,
      orderLineId: line.orderLineId,
      quantity: line.quantity,
      fileIds: line.files.map(({ id }) => id),
      serials: line.units.flatMap(({ serial }) => serial ?? []),
      unreadableSerials: line.units.filter(({ unreadable }) => unreadable).length,
    }
    const issues = missing({ reasons, serialFormats: order.serialFormats }, { lines: order.items }, { type, lines: [stands] })?.issues ?? []
    return issues.map(({ field }) => field.replace('lines.0.', '').replace(/^serials\..*/, 'serials'))
  }
  const found = new Set(lacks(line.declared.reason))
  // A reason said now may need a photo, and its own field must not go away by it.
  if (found.has('reason') && said.reason !== null) for (const field of lacks(said.reason)) found.add(field)
  if (found.has('serials')) found.add('fileIds')
  if (pleadable({ order, type, line }) !== null) found.add('plea')
  return found
}

/** One per row, or with a comma or a semicolon between them. */
export const serialsSaid = (said: string): string[] => said.split(/[\n,;]/).flatMap((serial) => serial.trim() || [])

/** What is asked of a line and was not answered yet, but photos and words for the dock: the policy's answer may turn on it. */
export function unsaidOf(asked: Asked): ReadonlySet<string> {
  const { line, said } = asked
  const answered: Readonly<Record<string, boolean>> = {
    reason: said.reason !== null,
    condition: said.condition !== null,
    serials: serialsSaid(said.serials).length >= line.quantity || said.files.length > 0,
    safety: safetyQuestions.every((question) => said.safety[question] !== undefined),
    plea: said.plea.trim() !== '',
    fileIds: true,
    dockMessage: true,
  }
  return new Set([...lacksOf(asked)].filter((field) => answered[field] === false))
}

/** A line's fields of `PUT …/type`, and but for the id of `POST /returns`. */
type SaidRequest = {
  id: string
  reason?: string | null
  condition?: Condition | null
  dockMessage?: string | null
  safety?: SaidLine['safety']
  fileIds?: readonly string[]
  serials?: readonly string[]
  unreadableSerials?: number
  exceptions?: readonly { clause: string; plea: string }[]
}

/** The line as it is sent: what is asked for and was said, nothing else. A serial that nobody can read is what a photo stands for. */
export function toSaid(asked: Asked): SaidRequest {
  const { line, said } = asked
  const lacks = lacksOf(asked)
  const clause = pleadable(asked)
  const serials = serialsSaid(said.serials)
  return {
    id: line.id,
    ...(lacks.has('reason') && { reason: said.reason }),
    ...(lacks.has('condition') && { condition: said.condition }),
    ...(lacks.has('dockMessage') && { dockMessage: said.dockMessage.trim() || null }),
    ...(lacks.has('safety') && { safety: said.safety }),
    ...(lacks.has('fileIds') && { fileIds: said.files.map(({ id }) => id) }),
    ...(lacks.has('serials') && {
      serials,
      unreadableSerials: said.files.length > 0 ? Math.max(0, line.quantity - serials.length) : 0,
    }),
    ...(clause !== null && said.plea.trim() !== '' && { exceptions: [{ clause, plea: said.plea.trim() }] }),
  }
}
