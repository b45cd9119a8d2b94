import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { formatList } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { clauseWords } from '../../../ui/status/clause-words.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'
import { checkWords } from '../facts/check-words.ts'
import { type DecisionDraft, lineDraft, policyVerdict, verdictsOf } from './draft.ts'

type Of = { view: Pick<ReturnView, 'lines' | 'submittedAt'>; draft: DecisionDraft }

/** « La politique demande d’examiner : Câble (clause A3, endommagé). À vous. »: what « suivre la politique » has left, until it is decided. */
export function LeftByPolicy({ view, draft }: Of) {
  const t = useT()
  const left = leftByPolicy(view.lines).filter((line) => verdictsOf(line, lineDraft(draft, line.id)).some(({ choice }) => choice === null))
  if (left.length === 0) return null
  const what = left.map((line) => t('case.left.line', { name: line.name, why: whyLeft(line, view, t) }))
  return (
    <Notice live>
      <span>{t('case.left', { what: formatList(what, t.locale), count: left.length })}</span>
    </Notice>
  )
}

/** Products on which the policy gives no verdict of its own. */
export const leftByPolicy = (lines: readonly LineView[]): readonly LineView[] => lines.filter((line) => policyVerdict(line).choice === null)

/** The clauses that want a look, each with what it found. */
function whyLeft({ assessment: { checks } }: LineView, { submittedAt }: Of['view'], t: T): string {
  const asked = checks.filter(({ outcome, excepted }) => outcome === 'review' || (outcome === 'block' && excepted))
  return asked
    .map((check) => `${clauseWords(check.clause, t)}, ${checkWords(check, { t, locale: t.locale, submittedAt })}`)
    .join(t('case.left.and'))
}
