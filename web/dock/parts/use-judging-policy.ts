import { use } from 'react'
import type { PolicyView } from '#application/policy/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { JudgedUnder } from '../../ui/status/clause.tsx'

/** The version that judges the return at hand: a refusal cites its clauses, not those of a later one. */
export function useJudgingPolicy() {
  const version = use(JudgedUnder)
  return useApi<PolicyView>(version === null ? '/policy' : `/policy/versions/${version}`)
}
