import { type RefusalReason, refusalReasons } from '#domain/return/grounds.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useJudgingPolicy } from './use-judging-policy.ts'

const isReason = (code: string): code is RefusalReason => refusalReasons.some((reason) => reason === code)

/** Why a unit was refused: the dock's own words, or the clause with its sentence. */
export function Ground({ code }: { code: string }) {
  const t = useT()
  const policy = useJudgingPolicy()
  if (isReason(code)) return t(`words.refusal.${code}`)
  const clause = policy.data?.clauses.find(({ id }) => id === code)
  if (!clause) return code
  return (
    <>
      <Clause id={code} /> {clause.text}
    </>
  )
}
