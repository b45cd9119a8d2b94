import type { ReactNode } from 'react'
import type { PolicyView } from '#application/views.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Who thinks that a closed choice is due to them can say so to a person. */
export function Contest({ order }: { order: string }) {
  const t = useT()
  const address = useApi<PolicyView>('/policy').data?.merchant.contactEmail
  if (address === undefined) return null
  const mail = (words: ReactNode): ReactNode => <a href={`mailto:${address}?subject=${encodeURIComponent(order)}`}>{words}</a>
  return <p className="help">{t.rich('request.type.contest', { mail })}</p>
}
