import { type AskedOrder, gapsOf } from './gaps.ts'
import { blankLine, lineOf, type RequestDraft } from './request-draft.ts'
import { toLine } from './to-request.ts'

/** The steps of clause D1, as the address names them after `/retours/nouveau/:orderId/`; the order itself is chosen before. */
export const steps = ['order', 'type', 'products', 'details', 'check'] as const
export type Step = (typeof steps)[number]

const segments: Readonly<Record<string, Step>> = { type: 'type', produits: 'products', details: 'details', verification: 'check' }

export const stepOf = (pathname: string): Step => segments[pathname.split('/')[4] ?? ''] ?? 'order'

type Asked = { draft: RequestDraft; order: AskedOrder }
export type LineState = 'complete' | 'started' | 'blank'

/** How far one product is described. */
export function lineState({ draft, order }: Asked, orderLineId: string): LineState {
  const line = lineOf(draft, orderLineId)
  if (draft.type !== null && gapsOf(order, draft.type, toLine(orderLineId, line)).size === 0) return 'complete'
  return line === blankLine || JSON.stringify(line) === JSON.stringify(blankLine) ? 'blank' : 'started'
}

/** The last step that can be gone to: each needs what the one before asks. */
export function furthest(asked: Asked): Step {
  const { draft } = asked
  if (draft.type === null) return 'type'
  if (draft.chosen.length === 0) return 'products'
  return draft.chosen.every((id) => lineState(asked, id) === 'complete') ? 'check' : 'details'
}

/** The number of the first product that still lacks something, as its page's address has it. */
export const firstUnfinished = (asked: Asked): string =>
  String(
    1 +
      Math.max(
        0,
        asked.draft.chosen.findIndex((id) => lineState(asked, id) !== 'complete'),
      ),
  )

/** The next product after this one that still lacks something, round to the first; null where all are described. This one is left as it is. */
export function nextUnfinished(asked: Asked, index: number): string | null {
  const { chosen } = asked.draft
  const order = [...chosen.keys()].map((step) => (index + 1 + step) % chosen.length).filter((at) => at !== index)
  const found = order.find((at) => lineState(asked, chosen[at] ?? '') !== 'complete')
  return found === undefined ? null : String(found + 1)
}

export const isReachable = (step: Step, last: Step): boolean => steps.indexOf(step) <= steps.indexOf(last)
