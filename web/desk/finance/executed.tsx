import { useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CreditNote } from './credit-note.tsx'
import type { ExecutionProps } from './execution.tsx'
import { storyOf } from './story-of.ts'
import { VoidDialog } from './void-dialog.tsx'

/** Done, by whom, with which reference; and the way to take it back. */
export function Executed({ view, resolution, customer }: ExecutionProps) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const { executedBy } = storyOf(view.events, resolution.id)
  return (
    <>
      <h2>{t(`finance.done.${resolution.kind}`)}</h2>
      <dl className="kv">
        <dt>{t('finance.column.reference')}</dt>
        <dd className="mono">{resolution.reference}</dd>
        <dt>{t('finance.column.at')}</dt>
        <dd>{resolution.executedAt && <Moment at={resolution.executedAt} as="dateTime" />}</dd>
        <dt>{t('finance.column.by')}</dt>
        <dd>{executedBy ?? t('finance.machine')}</dd>
        {resolution.sentBy && (
          <>
            <dt>{t('finance.tracking')}</dt>
            <dd>
              {resolution.sentBy.carrier} <span className="mono">{resolution.sentBy.tracking}</span>
            </dd>
          </>
        )}
        {resolution.creditNote && (
          <>
            <dt>{t('finance.credit-note')}</dt>
            <dd className="mono">{resolution.creditNote}</dd>
          </>
        )}
      </dl>
      {resolution.statementUrl && (
        <p>
          <ButtonAnchor href={resolution.statementUrl} target="_blank" rel="noreferrer" icon="document">
            {t('finance.statement')}
          </ButtonAnchor>
        </p>
      )}
      {resolution.derivation && view.verbs.record_credit_note === null && <CreditNote view={view} resolution={resolution} />}
      {view.verbs.void_resolution === null && (
        <p>
          <Button kind="bad" onClick={() => setAsking(true)}>
            {t('finance.void')}
          </Button>
        </p>
      )}
      {asking && <VoidDialog view={view} resolution={resolution} customer={customer} onClose={() => setAsking(false)} />}
    </>
  )
}
