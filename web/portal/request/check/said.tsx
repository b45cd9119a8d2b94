import { SaidRows } from '../../../request/said-rows.tsx'
import type { LineDraft } from '../../../request/request-draft.ts'
import { useRequest } from '../../../request/request-context.ts'
import { toLine } from '../../../request/to-request.ts'

/** What was typed for a product, as it will be read. */
export function Said({ line }: { line: LineDraft }) {
  const { order } = useRequest()
  return <SaidRows reasons={order.reasons} said={{ ...toLine('', line), safety: line.safety }} files={line.files} />
}
