import { useMe } from '../../../ui/api/session.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { shop } from '../../../ui/shop.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** All that a withdrawal states (L221-21): who, which contract, and where the acknowledgement goes. */
export function Statement({ order }: { order: string }) {
  const t = useT()
  const me = useMe()
  if (!me) return null
  return (
    <Notice icon="document">
      <p>{t('request.withdrawal.statement', { name: me.name, shop: shop.name, order, email: me.email })}</p>
    </Notice>
  )
}
