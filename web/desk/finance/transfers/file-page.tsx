import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PaymentFileDetail } from '#application/payments/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor, ButtonLink } from '../../../ui/control/button-link.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { LoadProblem, ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { FileState, waitsFor } from './file-state.tsx'
import { PaymentTable } from './payment-table.tsx'
import '../finance.css'

/** One file of transfers: what is in it, what it waits for, and what can be done about it. */
export function FilePage() {
  const { id } = useParams({ from: '/desk/finance/virements/$id' })
  const file = useApi<PaymentFileDetail>(`/finance/payment-files/${id}`)
  if (file.error) return <LoadProblem error={file.error} retry={() => void file.refetch()} page />
  return file.data ? <Found key={id} file={file.data} /> : <Skeleton lines={10} page />
}

function Found({ file }: { file: PaymentFileDetail }) {
  const t = useT()
  useTitle(file.messageId)
  return (
    <>
      <div className="d-top resolution-top">
        <ButtonLink to="/desk/finance" search={{ vue: 'virements' }} kind="quiet" icon="left" aria-label={t('finance.back')} />
        <h1 className="cut mono">{file.messageId}</h1>
        <FileState file={file} />
      </div>
      <div className="resolution">
        <section className="resolution-facts">
          <Facts file={file} />
          <PaymentTable payments={file.payments} />
        </section>
        <Acts file={file} />
      </div>
    </>
  )
}

function Facts({ file }: { file: PaymentFileDetail }) {
  const t = useT()
  return (
    <dl className="kv">
      <dt>{t('finance.column.amount')}</dt>
      <dd>
        <Money amount={file.amount} currency="EUR" />, {t('finance.transfer.count', { count: file.count })}
      </dd>
      <dt>{t('finance.transfer.debtor')}</dt>
      <dd>{t('finance.transfer.from', file.debtor)}</dd>
      <dt>{t('finance.transfer.column.on')}</dt>
      <dd>{formatLocalDate(file.executeOn, t.locale)}</dd>
      <dt>{t('finance.transfer.column.made')}</dt>
      <dd>
        <Moment at={file.madeAt} as="dateTime" />, {file.madeBy}
      </dd>
      {file.approvedAt && (
        <>
          <dt>{t('finance.transfer.approved')}</dt>
          <dd>
            <Moment at={file.approvedAt} as="dateTime" />, {file.approvedBy}
          </dd>
        </>
      )}
      {file.takenAt && (
        <>
          <dt>{t('finance.transfer.taken')}</dt>
          <dd>
            <Moment at={file.takenAt} as="dateTime" />
          </dd>
        </>
      )}
      {file.reason && (
        <>
          <dt>{t('finance.transfer.reason')}</dt>
          <dd>
            {file.reason}, {file.endedBy}
          </dd>
        </>
      )}
    </dl>
  )
}

type Asking = 'booked' | 'refused' | 'cancel'

function Acts({ file }: { file: PaymentFileDetail }) {
  const t = useT()
  const [asking, setAsking] = useState<Asking | null>(null)
  const approval = useCommand('PUT', `/finance/payment-files/${file.id}/approval`, {
    onDone: () => toast(t('finance.transfer.approve.done')),
  })
  const waits = waitsFor(file)
  const close = (): void => setAsking(null)
  return (
    <section className="deed">
      <h2>{t(`finance.transfer.next.${waits}`)}</h2>
      <p>{t(`finance.transfer.next.${waits}.body`)}</p>
      <ProblemNotice problem={approval.problem} />
      {waits === 'second' && (
        <ActionButton
          kind="go"
          busy={approval.busy}
          off={file.approval === null ? null : t('finance.transfer.approve.own')}
          onClick={() => void approval.send({})}
        >
          {t('finance.transfer.approve')}
        </ActionButton>
      )}
      {file.state !== 'made' && file.state !== 'cancelled' && (
        <ButtonAnchor
          href={`/api/v1/finance/payment-files/${file.id}/content`}
          kind={waits === 'bank' ? 'go' : undefined}
          icon="down"
          download
        >
          {t('finance.transfer.download')}
        </ButtonAnchor>
      )}
      {waits === 'answer' && (
        <>
          <Button kind="go" onClick={() => setAsking('booked')}>
            {t('finance.transfer.booked')}
          </Button>
          <Button kind="bad" onClick={() => setAsking('refused')}>
            {t('finance.transfer.refused')}
          </Button>
        </>
      )}
      {file.cancellation === null && (
        <Button kind="quiet" onClick={() => setAsking('cancel')}>
          {t('finance.transfer.cancel')}
        </Button>
      )}
      {asking === 'cancel' && <CancelDialog file={file} onClose={close} />}
      {(asking === 'booked' || asking === 'refused') && <AnswerDialog file={file} answer={asking} onClose={close} />}
    </section>
  )
}
