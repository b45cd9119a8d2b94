import { useApi } from '../../../ui/api/query.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Names } from '../../policy-words/speaker.ts'
import type { ReasonSettings } from './settings-view.ts'

/** What the policy in force calls its request types and its reasons. */
export function useNames(): Names {
  const { locale } = useT()
  const { data } = useApi<ReasonSettings>('/settings/policy')
  return {
    types: Object.fromEntries((data?.types ?? []).map(({ key, label }) => [key, label])),
    reasons: Object.fromEntries(Object.entries(data?.reasons ?? {}).map(([code, { label }]) => [code, label[locale]])),
  }
}
