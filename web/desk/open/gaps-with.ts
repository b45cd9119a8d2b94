import type { OrderView } from '#application/orders/view.ts'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { type Gaps, gapsOf, pleaGaps, serialGaps } from '../../request/gaps.ts'
import { lineOf, type RequestDraft } from '../../request/request-draft.ts'
import { toLine } from '../../request/to-request.ts'

type Asked = { order: OrderView; draft: RequestDraft; type: string }

/** What one product's answers lack, by the field: what the type asks for, and what the policy's answer makes necessary. */
export function gapsWith({ order, draft, type }: Asked, id: string, assessed: PreviewView['lines'][number] | undefined): Gaps {
  const line = toLine(id, lineOf(draft, id))
  const checks = assessed?.checks ?? []
  return new Map([...gapsOf(order, type, line), ...pleaGaps(checks), ...serialGaps(checks, line)])
}
