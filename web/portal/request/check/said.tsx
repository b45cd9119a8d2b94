import { safetyQuestions } from '#domain/return/rma.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'
import type { LineDraft } from '../request-draft.ts'
import { useRequest } from '../request-context.ts'
import { toLine } from '../to-request.ts'

type Row = { label: string; value: string | null | undefined; className?: string }

/** Each question about the battery with its answer, a line each. */
const answered = (given: LineDraft['safety'], t: T): string =>
  safetyQuestions
    .flatMap((question) => {
      const answer = given[question]
      return answer ? `${t(`words.safety.${question}`)} ${t(`words.answer.${answer}`)}` : []
    })
    .join('\n')

/** What was typed for a product, as it will be read; empty fields are left out. */
export function Said({ line }: { line: LineDraft }) {
  const t = useT()
  const { order } = useRequest()
  const { reason, note, seal, condition, serials, unreadableSerials, dockMessage, exceptions } = toLine('', line)
  const numbers = [...serials, ...(unreadableSerials > 0 ? [t('request.check.unreadable', { count: unreadableSerials })] : [])]
  const rows: readonly Row[] = [
    { label: t('request.details.reason'), value: order.reasons.find(({ code }) => code === reason)?.label },
    { label: t('request.details.note'), value: note },
    { label: t('request.serials'), value: numbers.join(', '), className: 'mono-list' },
    { label: t('request.details.seal'), value: seal && t(`words.seal.${seal}`) },
    { label: t('request.details.condition'), value: condition && t(`words.condition.${condition}`) },
    { label: t('request.safety'), value: answered(line.safety, t) },
    ...exceptions.map(({ clause, plea }) => ({ label: t('request.check.plea', { clause }), value: plea })),
    { label: t('request.details.message'), value: dockMessage },
    { label: t('request.details.files'), value: line.files.map(({ name }) => name).join(', ') },
  ]
  const shown = rows.filter(({ value }) => Boolean(value))
  if (shown.length === 0) return null
  return (
    <dl className="said">
      {shown.map(({ label, value, className }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={className}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
