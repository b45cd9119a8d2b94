import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Step } from '../../request/progress.ts'
import { useRequest } from '../../request/request-context.ts'

const paths = {
  type: '/retours/nouveau/$orderId/type',
  products: '/retours/nouveau/$orderId/produits',
  details: '/retours/nouveau/$orderId/details/$nth',
  check: '/retours/nouveau/$orderId/verification',
} as const

type Props = { step: Exclude<Step, 'order'>; nth?: string }

/** Leads to another step, once: the router's own `Navigate` sets off again each time it is drawn, while what it leads to still loads. */
export function Go({ step, nth = '1' }: Props) {
  const navigate = useNavigate()
  const { id: orderId } = useRequest().order
  useEffect(() => {
    void navigate({ to: paths[step], params: { orderId, nth }, replace: true })
  }, [navigate, step, orderId, nth])
  return null
}
