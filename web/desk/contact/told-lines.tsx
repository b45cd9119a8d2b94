import type { OrderView } from '#application/orders/view.ts'
import { ToldFields } from '../../request/told/told-fields.tsx'
import { bareLine } from '../../request/told/told-line.ts'
import { unsaidOf } from '../../ui/retype/lacks.ts'
import { usePreview } from '../../ui/retype/preview.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Judged } from '../open/judged.tsx'
import type { useTurn } from './use-turn.ts'

type Props = { order: OrderView; turn: Pick<ReturnType<typeof useTurn>, 'draft' | 'picked' | 'request' | 'tell'> }

/** Each product's questions, and the policy's answer. What staff do not know, the customer is asked. */
export function ToldLines({ order, turn: { draft, picked, request, tell } }: Props) {
  const t = useT()
  const { by, type } = draft
  const preview = usePreview(request, request.lines.length > 0)
  const unsaid = picked.some(
    ({ item, quantity, told }) => unsaidOf({ order, type, line: bareLine(item, quantity), said: told.said }).size > 0,
  )
  return (
    <>
      {by === 'customer' && <p className="muted">{t('contact.desk.turn.unsaid')}</p>}
      {picked.map(({ item, quantity, told }, index) => (
        <ToldFields
          key={item.id}
          order={order}
          type={type}
          item={item}
          quantity={quantity}
          index={index}
          told={told}
          noFiles={by === 'customer'}
          set={(next) => tell(item.id, next)}
          assessed={preview.data?.lines.find(({ orderLineId }) => orderLineId === item.id)}
        />
      ))}
      {preview.data && (
        <section className="stack" aria-label={t('open.answer')}>
          <h3>{t('open.answer')}</h3>
          <Judged data={preview.data} currency={order.currency} unsaid={unsaid} />
        </section>
      )}
    </>
  )
}
