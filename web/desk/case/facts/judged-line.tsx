import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { Money } from '../../../ui/format/money.tsx'
import { ProductThumb } from '../../../ui/icons/product-thumb.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Evidence } from '../../evidence/evidence.tsx'
import { CheckRow } from './check-row.tsx'
import { Declared } from './declared.tsx'

const tones = { eligible: 'ok', review: 'warn', blocked_waivable: 'warn', blocked: 'bad' } as const

/** One product: what its customer ticked, each clause with the facts it used, what the dock showed. Their own words and photos stand in the conversation, once. */
export function JudgedLine({ line, view }: { line: LineView; view: ReturnView }) {
  const t = useT()
  const { assessment } = line
  return (
    <article className="judged">
      <header>
        <ProductThumb name={line.name} size="sm" />
        <div>
          <h3>{line.name}</h3>
          <span className="sub">
            {t('desk.units', { count: line.quantity })}, <Money amount={line.value} currency={view.currency} />,{' '}
            <span className="whole">{line.sku}</span>
          </span>
        </div>
        <Chip tone={tones[assessment.verdict]}>{t(`words.verdict.${assessment.verdict}`)}</Chip>
      </header>
      <Declared line={line} />
      <ul className="rules">
        {assessment.checks.map((check) => (
          <CheckRow key={`${check.code} ${check.clause}`} check={check} submittedAt={view.submittedAt} />
        ))}
      </ul>
      {view.verbs.approve !== null && <Pleas line={line} />}
      <Evidence files={line.units.flatMap(({ files }) => files)} of={line.name} />
    </article>
  )
}

/** What was pleaded, and answered, once the decision no longer asks about it. */
function Pleas({ line }: { line: LineView }) {
  const t = useT()
  return line.exceptions.map(({ clause, clauseText, plea, answer }) => (
    <p key={clause} className="pleaded small" title={clauseText}>
      <b>{t(`desk.exception.${answer ?? 'asked'}`, { clause })}</b> {plea && <q>{plea}</q>}
    </p>
  ))
}
