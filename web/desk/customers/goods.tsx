import { useT } from '../../ui/words/use-t.ts'

/** What a return or an order is of: its first product, and how many others. */
export function Goods({ title, count }: { title: string; count: number }) {
  const t = useT()
  const words = count > 1 ? t('customer.goods.more', { title, count: count - 1 }) : title
  return (
    <span className="one cut" title={words}>
      {words}
    </span>
  )
}
