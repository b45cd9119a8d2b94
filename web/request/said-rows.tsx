import type { OrderView } from '#application/orders/view.ts'
import type { PreparedView } from '#application/contact/view.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import { type T, useT } from '../ui/words/use-t.ts'

type Said = Omit<PreparedView['lines'][number], 'orderLineId' | 'name' | 'quantity' | 'resolution' | 'exceptions' | 'serials'> & {
  exceptions: readonly { clause: string; plea: string }[]
  serials: readonly string[]
}
type Row = { label: string; value: string | null | undefined; className?: string }
type Props = { reasons: OrderView['reasons']; said: Said; files?: readonly { name: string }[] }

/** Each question about the battery with its answer, a line each. */
const answered = (given: NonNullable<Said['safety']>, t: T): string =>
  safetyQuestions
    .flatMap((question) => {
      const answer = given[question]
      return answer ? `${t(`words.safety.${question}`)} ${t(`words.answer.${answer}`)}` : []
    })
    .join('\n')

/** What was said of a product, as it will be read; empty fields are left out. */
export function SaidRows({ reasons, said, files }: Props) {
  const t = useT()
  const { reason, note, seal, condition, serials, unreadableSerials, dockMessage, exceptions, safety } = said
  const numbers = [...serials, ...(unreadableSerials > 0 ? [t('request.check.unreadable', { count: unreadableSerials })] : [])]
  const rows: readonly Row[] = [
    { label: t('request.details.reason'), value: reasons.find(({ code }) => code === reason)?.label },
    { label: t('request.details.note'), value: note },
    { label: t('request.serials'), value: numbers.join(', '), className: 'mono-list' },
    { label: t('request.details.seal'), value: seal && t(`words.seal.${seal}`) },
    { label: t('request.details.condition'), value: condition && t(`words.condition.${condition}`) },
    { label: t('request.safety'), value: safety && answered(safety, t) },
    ...exceptions.map(({ clause, plea }) => ({ label: t('request.check.plea', { clause }), value: plea })),
    { label: t('request.details.message'), value: dockMessage },
    { label: t('request.details.files'), value: files?.map(({ name }) => name).join(', ') },
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
