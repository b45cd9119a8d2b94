import { Link, useParams } from '@tanstack/react-router'
import type { ClaimView } from '#application/claims/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Money } from '../../ui/format/money.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ClaimActs } from './claim-acts.tsx'
import { ClaimState } from './claim-state.tsx'
import '../finance/finance.css'
import './claims.css'

/** One claim on a supplier: its units, what came of each, and what can be done about it. */
export function ClaimPage() {
  const { number } = useParams({ from: '/desk/stock/dossiers/$number' })
  const claim = useApi<ClaimView>(`/claims/${number}`)
  if (claim.error) return <LoadProblem error={claim.error} retry={() => void claim.refetch()} page />
  return claim.data ? <Found claim={claim.data} /> : <Skeleton lines={10} page />
}

function Found({ claim }: { claim: ClaimView }) {
  const t = useT()
  useTitle(claim.number)
  return (
    <>
      <div className="d-top resolution-top">
        <ButtonLink to="/desk/stock" search={{ vue: 'dossiers' }} kind="quiet" icon="left" aria-label={t('claim.back')} />
        <h1 className="cut mono">{claim.number}</h1>
        <ClaimState status={claim.status} {...claim.sums} />
      </div>
      <div className="resolution claim">
        <section className="resolution-facts">
          <Facts claim={claim} />
          <Units claim={claim} />
          <History claim={claim} />
        </section>
        <ClaimActs claim={claim} />
      </div>
    </>
  )
}

function Facts({ claim }: { claim: ClaimView }) {
  const t = useT()
  const { sums, currency, carrier, tracking } = claim
  const transport = [carrier, tracking].filter((word) => word !== null).join(' ')
  return (
    <dl className="kv">
      <dt>{t('claim.fact.supplier')}</dt>
      <dd>{claim.supplier}</dd>
      <dt>{t('claim.fact.reference')}</dt>
      <dd className={claim.reference === null ? undefined : 'mono'}>{claim.reference ?? t('claim.fact.none')}</dd>
      <dt>{t('claim.fact.opened')}</dt>
      <dd>
        <Moment at={claim.openedAt} as="dateTime" />
      </dd>
      {claim.sentAt && (
        <>
          <dt>{t('claim.fact.sent')}</dt>
          <dd>
            <Moment at={claim.sentAt} as="dateTime" />
            {transport !== '' && `, ${transport}`}
          </dd>
        </>
      )}
      {claim.endedAt && (
        <>
          <dt>{t('claim.fact.ended')}</dt>
          <dd>
            <Moment at={claim.endedAt} as="dateTime" />
          </dd>
        </>
      )}
      {(['expected', 'credited', 'refused', 'open'] as const)
        .filter((sum) => sum === 'expected' || sums[sum] > 0)
        .map((sum) => [
          <dt key={sum}>{t(`claim.column.${sum}`)}</dt>,
          <dd key={`${sum} amount`}>
            <Money amount={sums[sum]} currency={currency} />
          </dd>,
        ])}
    </dl>
  )
}

function Units({ claim: { units, currency } }: { claim: ClaimView }) {
  const t = useT()
  const columns: readonly Column[] = [
    { key: 'product', label: t('claim.column.product') },
    { key: 'return', label: t('claim.column.return') },
    { key: 'expected', label: t('claim.column.expected'), num: true, width: '7rem' },
    { key: 'credited', label: t('claim.column.credited'), num: true, width: '7rem' },
    { key: 'state', label: t('claim.column.state') },
  ]
  return (
    <Table label={t('claim.units')} columns={columns}>
      {units.map((unit) => (
        <tr key={unit.id} className={unit.state === 'removed' ? 'muted' : undefined}>
          <td>
            {unit.name}
            <span className="sub mono">{unit.serial ?? unit.sku}</span>
            {unit.defect !== null && <span className="sub">{unit.defect}</span>}
          </td>
          <td className="nb">
            <Link to="/desk/retours/$number" params={{ number: unit.number }}>
              {unit.number}
            </Link>
            <span className="sub">{t('claim.photos', { count: unit.photos })}</span>
          </td>
          <td className="num">
            <Money amount={unit.expected} currency={currency} />
          </td>
          <td className="num">{unit.credited === null ? '–' : <Money amount={unit.credited} currency={currency} />}</td>
          <td>{t(`claim.item.${unit.state}`, { creditNote: unit.creditNote ?? '', refusal: unit.refusal ?? '' })}</td>
        </tr>
      ))}
    </Table>
  )
}

function History({ claim: { events } }: { claim: ClaimView }) {
  const t = useT()
  return (
    <section>
      <h2>{t('claim.history')}</h2>
      <ol className="claim-history">
        {events.map(({ id, at, verb, by, reason }) => (
          <li key={id}>
            <Moment at={at} as="dateTime" /> {t(`claim.event.${verb}`)}, {t('claim.event.by', { by: by ?? t('claim.event.machine') })}
            {reason !== null && <span className="sub">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
