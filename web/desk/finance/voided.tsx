import { Link } from '@tanstack/react-router'
import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { VoidedCreditNote } from './credit-note.tsx'
import { storyOf } from './story-of.ts'

/** Taken back: it stays to be seen, with who did it, why, and what is owed in its stead. */
export function Voided({ view, resolution }: { view: ReturnView; resolution: ResolutionView }) {
  const t = useT()
  const { executedBy, voiding } = storyOf(view.events, resolution.id)
  return (
    <>
      <h2>{t('finance.voided')}</h2>
      {voiding ? (
        <dl className="kv">
          <dt>{t('finance.void.at')}</dt>
          <dd>
            <Moment at={voiding.at} as="dateTime" />
          </dd>
          <dt>{t('finance.column.by')}</dt>
          <dd>{voiding.by ?? t('finance.machine')}</dd>
          <dt>{t('finance.void.reason')}</dt>
          <dd>{voiding.reason}</dd>
          <dt>{t('finance.column.reference')}</dt>
          <dd className="mono">{resolution.reference}</dd>
          <dt>{t('finance.void.executed')}</dt>
          <dd>
            {resolution.executedAt && <Moment at={resolution.executedAt} as="dateTime" />}, {executedBy ?? t('finance.machine')}
          </dd>
        </dl>
      ) : (
        <p>{t('finance.void.recalculated')}</p>
      )}
      <VoidedCreditNote view={view} resolution={resolution} />
      {voiding?.again && (
        <p>
          <Link to="/desk/finance/$number/$resolutionId" params={{ number: view.number, resolutionId: voiding.again }}>
            {t('finance.void.again')}
          </Link>
        </p>
      )}
    </>
  )
}
