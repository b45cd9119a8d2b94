import type { PolicyView, PromiseKind } from '#application/policy/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useT } from '../../ui/words/use-t.ts'

/** « 48 h », « 24 h ouvrables », « 2 jours » as the policy in force promises it; null until that is known. */
export function usePromiseWords(kind: PromiseKind): string | null {
  const t = useT()
  const promise = useApi<PolicyView>('/policy').data?.promises.find((one) => one.kind === kind)
  if (!promise) return null
  const { hours, days, working } = promise
  if (hours !== null) return t(working ? 'portal.promise.working-hours' : 'portal.promise.hours', { hours })
  return t('portal.promise.days', { days: days ?? 0 })
}
