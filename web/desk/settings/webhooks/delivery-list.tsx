import { Link } from '@tanstack/react-router'
import type { DeliveryView } from '#application/webhooks/list-deliveries.ts'
import type { ListedEndpoint } from '#application/webhooks/ports.ts'
import { useApiPages } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { More } from '../../../ui/control/more.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem, ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { DeliveryState } from './states.tsx'

/** What one address was told lately, and whether it arrived. */
export function DeliveryList({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useT()
  const pages = useApiPages<DeliveryView>(`/settings/webhooks/${endpoint.id}/deliveries`, { limit: 50 })
  const columns: readonly Column[] = [
    { key: 'type', label: t('webhooks.column.what') },
    { key: 'at', label: t('webhooks.column.at'), width: '10rem', sort: 'descending' },
    { key: 'state', label: t('webhooks.state'), width: '17rem' },
    { key: 'attempts', label: t('webhooks.column.attempts'), num: true, width: '6rem' },
    { key: 'acts', label: <span className="sr">{t('webhooks.column.acts')}</span>, width: '11rem' },
  ]
  return (
    <section>
      <h2>{t('webhooks.deliveries')}</h2>
      {pages.error && <LoadProblem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && pages.rows.length === 0 ? (
        <Empty title={t('webhooks.deliveries.none')}>{t('webhooks.deliveries.none.body')}</Empty>
      ) : (
        <div className="sheet">
          <Table label={t('webhooks.deliveries')} columns={columns} fixed>
            {pages.isPending && <SkeletonRows columns={columns.length} rows={3} />}
            {pages.rows.map((delivery) => (
              <Row key={delivery.id} delivery={delivery} endpoint={endpoint} />
            ))}
          </Table>
          <More list={pages} />
        </div>
      )}
    </section>
  )
}

function Row({ delivery, endpoint }: { delivery: DeliveryView; endpoint: ListedEndpoint }) {
  const t = useT()
  const again = useCommand('PUT', `/settings/webhooks/${endpoint.id}/deliveries/${delivery.id}/sending`, {
    onDone: () => toast(t('webhooks.again.done'), { icon: 'send' }),
  })
  return (
    <tr>
      <td>
        {t(`webhooks.type.${delivery.type}`)}
        {delivery.return !== null && (
          <span className="sub">
            <Link to="/desk/retours/$number" params={{ number: delivery.return }}>
              {delivery.return}
            </Link>
          </span>
        )}
        <code className="sub">{delivery.id}</code>
        <ProblemNotice problem={again.problem} />
      </td>
      <td className="nb">
        <Moment at={delivery.at} as="dateTime" />
      </td>
      <td>
        <DeliveryState delivery={delivery} />
      </td>
      <td className="num">{delivery.attempts}</td>
      <td>
        <ActionButton
          busy={again.busy}
          off={endpoint.disabledAt === null ? null : t('webhooks.try.off')}
          onClick={() => void again.send({})}
          aria-label={t('webhooks.again.label', { id: delivery.id })}
        >
          {t('webhooks.again')}
        </ActionButton>
      </td>
    </tr>
  )
}
