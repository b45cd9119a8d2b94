import type { OrderView } from '#application/orders/view.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { item: OrderView['items'][number]; nth: number; of: number; currency: string }

export function WhichProduct({ item, nth, of, currency }: Props) {
  const t = useT()
  const each = formatMoney(Math.round(item.gross / item.quantity), currency, t.locale)
  return (
    <div className="which">
      <ProductThumb name={item.name} size="lg" />
      <div>
        <h2>{item.name}</h2>
        <p className="soft">{t('request.details.product', { sku: item.sku, each })}</p>
      </div>
      {of > 1 && <span className="pg">{t('request.details.nth', { nth, of })}</span>}
    </div>
  )
}
