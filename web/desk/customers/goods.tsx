import { useT } from '../../ui/words/use-t.ts'
import { goodsWords } from '../goods-words.ts'

/** What a return or an order is of: its first product, and how many others. */
export function Goods({ title, count }: { title: string; count: number }) {
  const t = useT()
  const words = goodsWords({ title, lines: count }, t)
  return (
    <span className="one cut" title={words}>
      {words}
    </span>
  )
}
