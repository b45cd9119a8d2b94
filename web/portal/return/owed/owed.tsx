import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { Status } from '../../../ui/status/status.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { DerivationTable } from './derivation-table.tsx'
import { offTheInvoice } from '../off-the-invoice.ts'
import { givenKey } from './given-key.ts'
import { HowGiven } from './how-given.tsx'

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
  const { kind, state, amount, unitIds, reduceReceivable, deadline, derivation, statementUrl } = resolution
  const name = t(givenKey(resolution))
  const invoice = offTheInvoice([resolution])
  return (
    <div className="given">
      <p className="tot">
        <span>{unitIds.length > 0 ? t('return.owed.for', { name, units: unitIds.length }) : name}</span>
        {amount !== null && <Money amount={amount} currency={view.currency} />}
      </p>
      <div className="tot-note">
        {state === 'executed' ? (
          <Status tone="ok">
            <span>
              <HowGiven resolution={resolution} view={view} />
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
        {reduceReceivable > 0 && (state === 'owed' || !invoice) && (
          <p>
            {invoice
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
      {statementUrl && (
        <ButtonAnchor kind="quiet" icon="download" href={statementUrl} target="_blank" rel="noreferrer">
          {t('return.owed.statement')}
        </ButtonAnchor>
      )}
    </div>
  )
}
