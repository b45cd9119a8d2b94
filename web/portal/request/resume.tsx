import { Navigate } from '@tanstack/react-router'
import { firstUnfinished, furthest } from './progress.ts'
import { useRequest } from './request-context.ts'

/** Where the draft was left. */
export function Resume() {
  const { order, draft } = useRequest()
  const params = { orderId: order.id }
  switch (furthest({ draft, order })) {
    case 'products':
      return <Navigate to="/retours/nouveau/$orderId/produits" params={params} replace />
    case 'details':
      return <Navigate to="/retours/nouveau/$orderId/details/$nth" params={{ ...params, nth: firstUnfinished({ draft, order }) }} replace />
    case 'check':
      return <Navigate to="/retours/nouveau/$orderId/verification" params={params} replace />
    case 'order':
    case 'type':
      return <Navigate to="/retours/nouveau/$orderId/type" params={params} replace />
  }
}
