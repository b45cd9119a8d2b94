import type { LineView } from '#application/returns/line-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useDraft } from '../form/use-draft.ts'
import { nothingSaid, type SaidLine, toSaid } from './lacks.ts'

type Draft = Readonly<Record<string, SaidLine>>
const blank: Draft = {}

/** What is typed while a return changes its type, kept until it is done; `lines` is what is sent of it. */
export function useRetype({ number, lines }: Pick<ReturnView, 'number' | 'lines'>) {
  const [draft, change, forget] = useDraft(`retype.${number}`, blank)
  const of = (line: LineView): SaidLine => draft[line.id] ?? nothingSaid
  return {
    of,
    set: (line: LineView, next: (said: SaidLine) => SaidLine): void =>
      change((all) => ({ ...all, [line.id]: next(all[line.id] ?? nothingSaid) })),
    lines: (order: Pick<OrderView, 'items' | 'reasons'>, type: string): readonly object[] =>
      lines.map((line) => toSaid({ order, type, line, said: of(line) })),
    forget,
  }
}
