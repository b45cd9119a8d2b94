import type { ResolutionView, ReturnView } from '#application/views.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { Status } from '../../../ui/status/status.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { DerivationTable } from './derivation-table.tsx'
import { offTheInvoice } from '../off-the-invoice.ts'

/** What is owed or was given, and how each amount came about; before the inspection, what is planned. */
export function Owed({ view }: { view: ReturnView }) {
  const t = useT()
  const { planned } = view
  if (view.resolutions.length === 0 && planned === null) return null
  return (
    <section className="r-part" aria-labelledby="owed">
      <h2 id="owed">{t('return.owed')}</h2>
      {view.resolutions.map((resolution) => (
        <Given key={resolution.id} resolution={resolution} view={view} />
      ))}
      {planned && (
        <>
          <p className="tot">
            <span>{t('return.owed.planned', { units: planned.units })}</span>
            <Money amount={planned.amount} currency={view.currency} />
          </p>
          <p className="tot-note">{t(plannedKey(view))}</p>
        </>
      )}
    </section>
  )
}

/** What becomes of the planned amount; a company may not have paid its invoice yet. */
function plannedKey({ legalBasis, mediator }: ReturnView): Key {
  if (legalBasis === 'withdrawal') return 'return.owed.planned.withdrawal'
  return mediator === null ? 'return.owed.planned.account' : 'return.owed.planned.note'
}

function Given({ resolution, view }: { resolution: ResolutionView; view: ReturnView }) {
  const t = useT()
  const { kind, state, amount, unitIds, executedAt, reference, reduceReceivable, deadline, derivation, settlementId } = resolution
  const name = settlementId === null ? t(`words.resolution.${kind}`) : t('return.owed.settlement')
  return (
    <div className="given">
      <p className="tot">
        <span>{unitIds.length > 0 ? t('return.owed.for', { name, units: unitIds.length }) : name}</span>
        {amount !== null && <Money amount={amount} currency={view.currency} />}
      </p>
      <div className="tot-note">
        {state === 'executed' && executedAt ? (
          <Status tone="ok">
            <span>
              {t.rich('return.owed.executed', { at: <Moment at={executedAt} /> })}
              {reference && <>, {t('return.owed.reference', { reference })}</>}
            </span>
          </Status>
        ) : (
          <>
            <Status tone="go">
              {t(kind === 'repair' ? 'return.owed.repair' : amount === null ? 'return.owed.goods' : 'return.owed.due')}
            </Status>
            {deadline && <Deadline deadline={deadline} />}
          </>
        )}
        {reduceReceivable > 0 && (
          <p>
            {offTheInvoice([resolution])
              ? t('return.owed.invoice')
              : t.rich('return.owed.receivable', { amount: <Money amount={reduceReceivable} currency={view.currency} /> })}
          </p>
        )}
      </div>
      {derivation && (
        <details className="derived">
          <summary>{t('return.owed.how')}</summary>
          <DerivationTable derivation={derivation} view={view} />
        </details>
      )}
    </div>
  )
}
