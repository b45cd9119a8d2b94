import { Link, useParams } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { ProblemError } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { lineView } from '../../ui/transit/line-view.ts'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { TransitLine } from '../../ui/transit/transit-line.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { OtherActs } from './acts/other-acts.tsx'
import { Documents } from './documents.tsx'
import { LawOpen } from './law-open.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { Lines } from './lines/lines.tsx'
import { Mediator } from './mediator.tsx'
import { NextSteps } from './next/next-steps.tsx'
import { BankAccount } from './owed/bank-account.tsx'
import { Owed } from './owed/owed.tsx'
import { Parcels } from './parcels.tsx'
import { Promises } from './promises.tsx'
import { saysKey, unitsSaid } from './says.ts'
import { WithdrawFrom } from '../withdrawal/withdraw-from.tsx'
import { Talk } from '../talk/talk.tsx'
import { eventWords } from './event-words.ts'
import './return.css'

/** One return: where it stands, what to do next, what was decided, and the conversation. */
export function ReturnPage() {
  const t = useT()
  const { number } = useParams({ from: '/portal/retours/$number' })
  const query = useApi<ReturnView>(`/returns/${number}`)
  const count = query.data ? unreadIn(query.data) : 0
  useTitle(count > 0 ? t('return.page.tab.unread', { number, count }) : t('return.page.tab', { number }))
  const order = useMe()?.order
  if (query.data)
    return (
      <JudgedUnder value={query.data.policyVersion}>
        <Return key={query.data.number} view={query.data} />
      </JudgedUnder>
    )
  if (order && query.error instanceof ProblemError && query.error.problem.status === 404) return <Elsewhere order={order} number={number} />
  return query.error ? <LoadProblem error={query.error} retry={() => void query.refetch()} page /> : <Skeleton lines={10} page />
}

function Return({ view }: { view: ReturnView }) {
  const t = useT()
  return (
    <>
      <Head view={view} />
      <section className="sheet trip" aria-label={t('return.page.where')}>
        <div className="track">
          <TransitLine stations={lineView(view.transit, 'customer', { t, locale: t.locale })} yours={view.transit.whose === 'customer'} />
        </div>
        <NextSteps view={view} />
      </section>
      <div className="r-cols">
        <div className="r-facts">
          <Lines view={view} />
          <LawOpen view={view} />
          <Owed view={view} />
          <BankAccount view={view} />
          <Parcels view={view} />
          <Documents view={view} />
          <Promises view={view} />
          <OtherActs view={view} />
          {view.mediator !== null && view.legalBasis !== 'withdrawal' && <WithdrawFrom order={view.order.id} className="r-part" />}
          <Mediator view={view} />
        </div>
        <Talk
          path={`/returns/${view.number}`}
          list="/returns"
          name={view.number}
          view={view}
          eventWords={(event) => eventWords(event, view, t)}
        />
      </div>
    </>
  )
}

/** What the merchant's people have said since this reader last looked, or answered. */
function unreadIn({ messages, readUpTo }: ReturnView): number {
  const seen = Math.max(readUpTo, messages.findLast(({ author }) => author.me)?.sequence ?? 0)
  return messages.filter(({ author, sequence }) => author.kind !== 'customer' && sequence > seen).length
}

function Head({ view }: { view: ReturnView }) {
  const t = useT()
  const { order, number, typeLabel } = view
  const unread = unreadIn(view)
  return (
    <>
      <Link to="/" className="crumb">
        <Icon name="left" />
        {t('portal.nav.returns')}
      </Link>
      <div className="r-head">
        <div>
          <h1>
            {t(saysKey(view), { units: unitsSaid(view) })
              .split(/(?<=[.]) /)
              .flatMap((sentence) => [<span key={sentence}>{sentence}</span>, ' '])}
          </h1>
          <p>
            {t.rich(order.deliveredAt === null ? 'return.page.about' : 'return.page.about.delivered', {
              number: <b className="nb">{number}</b>,
              order: <span className="nb">{order.number}</span>,
              delivered: order.deliveredAt && <Moment at={order.deliveredAt} />,
              // What was agreed is no request of a type any more.
              type: isSettled(view) ? t('return.type.settled') : typeLabel,
            })}
          </p>
        </div>
        <ButtonAnchor href="#messages" icon="mail" className={unread === 0 ? 'only-l' : undefined}>
          {unread === 0 ? t('return.page.write') : t('return.page.unread', { count: unread })}
        </ButtonAnchor>
      </div>
    </>
  )
}

/** An accepted offer by which the customer keeps everything. */
const isSettled = ({ settlements, lines }: ReturnView): boolean =>
  settlements.some(({ state, goods }) => state === 'accepted' && goods === 'kept') &&
  lines.every(({ units }) => units.every(({ decision }) => decision === 'settled'))
