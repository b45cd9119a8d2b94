import { useParams } from '@tanstack/react-router'
import { useRequest } from '../../../request/request-context.ts'
import { Go } from '../go.tsx'
import { LineStep } from './line-step.tsx'

/** « Pour chaque produit »: one page each. */
export function DetailsStep() {
  const { nth } = useParams({ from: '/portal/retours/nouveau/$orderId/details/$nth' })
  const { order, draft } = useRequest()
  const { type, chosen } = draft
  if (type === null || chosen.length === 0) return <Go step="products" />
  const index = Math.min(Math.max(1, Number(nth) || 1), chosen.length) - 1
  const item = order.items.find(({ id }) => id === chosen[index])
  if (!item) return <Go step="products" />
  return <LineStep key={item.id} item={item} index={index} type={type} />
}
