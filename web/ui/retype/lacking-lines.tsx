import type { LineView } from '#application/returns/line-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { LackingFields } from './lacking-fields.tsx'
import type { useRetype } from './use-retype.ts'

type Props = {
  order: Pick<OrderView, 'items' | 'reasons'>
  type: string
  lines: readonly LineView[]
  retype: Pick<ReturnType<typeof useRetype>, 'of' | 'set'>
}

/** What a new type asks of each line of the return, in the return's order. */
export const LackingLines = ({ order, type, lines, retype }: Props) =>
  lines.map((line, index) => (
    <LackingFields
      key={line.id}
      order={order}
      type={type}
      line={line}
      index={index}
      said={retype.of(line)}
      set={(next) => retype.set(line, next)}
    />
  ))
