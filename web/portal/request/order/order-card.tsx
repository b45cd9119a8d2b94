import { useId } from 'react'
import type { OrderRow } from '#application/orders/view.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { DraftRow } from './draft-row.ts'

type Props = { order: OrderRow; chosen: boolean; draft: DraftRow | undefined; onChoose: () => void }

/** One order, to be chosen. */
export function OrderCard({ order, chosen, draft, onChoose }: Props) {
  const t = useT()
  const id = useId()
  const { number, title, lines, placedAt, deliveredAt, returns, gross, currency } = order
  return (
    <div className="opt opt--product">
      <label>
        <span className="check">
          <input
            type="radio"
            name="order"
            value={order.id}
            checked={chosen}
            onChange={onChoose}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-what`}
          />
        </span>
        <ProductThumb name={title} />
        <b className="opt-name" id={`${id}-name`}>
          {number}
        </b>
        <span className="tagline">
          {draft && <Chip tone="act">{t('request.order.started')}</Chip>}
          <Money amount={gross} currency={currency} />
        </span>
        <span className="opt-what" id={`${id}-what`}>
          <span>{lines > 1 ? t('request.order.products', { title, more: lines - 1 }) : title}</span>
          <small>
            {deliveredAt === null
              ? t.rich('request.sum.placed', { placed: <Moment at={placedAt} /> })
              : t.rich('request.sum.delivered', { placed: <Moment at={placedAt} />, delivered: <Moment at={deliveredAt} /> })}
            {returns > 0 && <>, {t('request.order.returns', { returns })}</>}
          </small>
        </span>
      </label>
    </div>
  )
}
