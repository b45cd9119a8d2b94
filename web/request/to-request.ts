import type { PreviewView } from '#application/returns/preview-view.ts'
import type { Condition, ResolutionKind, SafetyAnswer, SafetyQuestion, Seal } from '#domain/return/rma.ts'
import { type LineDraft, lineOf, type RequestDraft, serialsFor } from './request-draft.ts'

/** A line of `POST /returns` and `POST /assessments`. */
export type LineRequest = {
  orderLineId: string
  quantity: number
  reason: string | null
  note: string | null
  seal: Seal | null
  condition: Condition | null
  exceptions: readonly { clause: string; plea: string }[]
  dockMessage: string | null
  fileIds: readonly string[]
  serials: readonly string[]
  unreadableSerials: number
  safety: Partial<Record<SafetyQuestion, SafetyAnswer>> | null
  resolution: ResolutionKind | null
}

export type RequestBody = { orderId: string; type: string; lines: readonly LineRequest[] }

/** The draft as it is sent: empty texts are nothing said. */
export const toRequest = (orderId: string, type: string, draft: RequestDraft): RequestBody => ({
  orderId,
  type,
  lines: draft.chosen.map((id) => toLine(id, lineOf(draft, id))),
})

export function toLine(orderLineId: string, line: LineDraft): LineRequest {
  const serials = serialsFor(line)
  return {
    orderLineId,
    quantity: line.quantity,
    reason: line.reason,
    note: said(line.note),
    seal: line.seal,
    condition: line.condition,
    exceptions: Object.entries(line.pleas).flatMap(([clause, plea]) => (said(plea) === null ? [] : [{ clause, plea: plea.trim() }])),
    dockMessage: said(line.dockMessage),
    fileIds: line.files.map(({ id }) => id),
    serials: serials.flatMap((serial) => said(serial ?? '') ?? []),
    unreadableSerials: serials.filter((serial) => serial === null).length,
    safety: Object.keys(line.safety).length === 0 ? null : line.safety,
    resolution: line.resolution,
  }
}

const said = (text: string): string | null => text.trim() || null

/** Without the pleas that stand against nothing any more: an agent answers each that is sent. */
export const withNeededPleas = (request: RequestBody, preview: Pick<PreviewView, 'lines'>): RequestBody => ({
  ...request,
  lines: request.lines.map((line) => {
    const checks = preview.lines.find(({ orderLineId }) => orderLineId === line.orderLineId)?.checks ?? []
    return {
      ...line,
      exceptions: line.exceptions.filter(({ clause }) => checks.some((check) => check.excepted && check.clause === clause)),
    }
  }),
})
