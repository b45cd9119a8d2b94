import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { doneWord } from './done-word.ts'
import { ExecuteDialog } from './execute-dialog.tsx'
import { customerName } from '../../customer-name.ts'
import { obstacleWords } from '../../finance/obstacle-words.ts'
import { VoidDialog } from '../../finance/void-dialog.tsx'

/** What is owed to the customer and what was done of it: goods by support, money by those who keep it. */
export function Owed({ view }: { view: ReturnView }) {
  const t = useT()
  if (view.resolutions.length === 0) return null
  return (
    <section className="next">
      <h2>{t('desk.owed')}</h2>
      <ul className="owed">
        {view.resolutions.map((resolution) => (
          <One key={resolution.id} resolution={resolution} view={view} />
        ))}
      </ul>
    </section>
  )
}

function One({ resolution, view }: { resolution: ResolutionView; view: ReturnView }) {
  const t = useT()
  const [open, setOpen] = useState<'execute' | 'void' | null>(null)
  const { kind, amount, unitIds, state, deadline, early, executedAt, reference, voidedAt, obstacle, statementUrl, creditNote, sentBy } =
    resolution
  const close = (): void => setOpen(null)
  return (
    <li>
      <b>
        {t(`words.resolution.${kind}`)}
        {amount !== null && `, ${formatMoney(amount, view.currency, t.locale)}`}
      </b>
      <span className="small soft">
        {unitIds.length > 0 && `${t('desk.units', { count: unitIds.length })}, `}
        {t(early && state === 'owed' ? 'desk.owed.early' : `desk.owed.${state}`)}
        {state === 'executed' && executedAt && (
          <>
            , <Moment at={executedAt} as="dateTime" />, <span className="mono">{reference}</span>
            {sentBy && (
              <>
                , {sentBy.carrier} <span className="mono">{sentBy.tracking}</span>
              </>
            )}
          </>
        )}
        {state === 'void' && voidedAt && (
          <>
            , <Moment at={voidedAt} as="dateTime" />
          </>
        )}
        {creditNote && (
          <>
            , {t('desk.owed.credit-note')} <span className="mono">{creditNote}</span>
            {state === 'void' && t('desk.owed.credit-note.void')}
          </>
        )}
      </span>
      {amount !== null && (
        <Link to="/desk/finance/$number/$resolutionId" params={{ number: view.number, resolutionId: resolution.id }}>
          {t('desk.owed.calculation')}
        </Link>
      )}
      {statementUrl && (
        <a href={statementUrl} target="_blank" rel="noreferrer">
          {t('desk.owed.statement')}
        </a>
      )}
      {deadline && <Deadline deadline={deadline} />}
      {state === 'owed' && (
        <ActionButton off={obstacleWords(obstacle, t)} onClick={() => setOpen('execute')}>
          {t(`desk.owed.${doneWord(resolution)}`)}
        </ActionButton>
      )}
      {state === 'executed' && view.verbs.void_resolution === null && (
        <Button kind="quiet" onClick={() => setOpen('void')}>
          {t('desk.act.void_resolution')}
        </Button>
      )}
      {open === 'execute' && <ExecuteDialog resolution={resolution} view={view} onClose={close} />}
      {open === 'void' && <VoidDialog resolution={resolution} view={view} customer={customerName(view)} onClose={close} />}
    </li>
  )
}
