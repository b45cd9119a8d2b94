import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { offTheInvoice } from '../off-the-invoice.ts'

type Props = { resolution: ResolutionView; view: Pick<ReturnView, 'order'> }

/** When it was paid or sent, under which reference, and where the money went; nothing before it is done. */
export function HowGiven({ resolution, view }: Props) {
  const t = useT()
  const { kind, executedAt, reference, amount, byTransfer, sentBy } = resolution
  if (executedAt === null) return null
  const at = <Moment at={executedAt} />
  const invoice = offTheInvoice([resolution])
  const payment = kind === 'credit' ? null : view.order.paymentReference
  return (
    <>
      {invoice ? t.rich('return.owed.executed.invoice', { at }) : t.rich('return.owed.executed', { kind, at })}
      {reference && <>, {t('return.owed.reference', { reference })}</>}
      {sentBy?.carrier && <>, {t('return.owed.sent-by', { carrier: sentBy.carrier })}</>}
      {sentBy?.tracking && <>, {t('return.owed.tracking', { tracking: sentBy.tracking })}</>}.
      {amount !== null && !invoice && (
        <>
          {' '}
          {byTransfer
            ? t('return.owed.means.transfer')
            : payment === null
              ? t('return.owed.means', { kind })
              : t.rich('return.owed.means.payment', { payment: <span className="nb">{payment}</span> })}
        </>
      )}
    </>
  )
}
