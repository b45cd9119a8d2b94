import type { MeView } from '#application/people/view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { useApi, useApiPages } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty, WaitingShuttle } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Aside } from './aside.tsx'
import { byWhoActs } from './by-who-acts.ts'
import { type DraftList, Drafts } from './drafts.tsx'
import { GuestHead } from './guest-head.tsx'
import { GuestMore } from './guest-more.tsx'
import { ReturnRows } from './return-rows.tsx'
import { TodoCard } from './todo-card.tsx'
import { endedReturns, openReturns } from './home-lists.ts'
import './home.css'

/** « Mes retours », or a guest's one order, grouped by who must act. */
export function HomePage() {
  const t = useT()
  const open = useApiPages<ReturnRow>('/returns', openReturns)
  const ended = useApiPages<ReturnRow>('/returns', endedReturns)
  const order = useMe()?.order ?? null
  useTitle(order ? t('entry.home.tab', { number: order.number }) : t('portal.nav.returns'))
  const { yours, ours } = byWhoActs(open.rows)
  const nothing = [open, ended].every(({ isSuccess, rows }) => isSuccess && rows.length === 0)
  const error = open.error ?? ended.error
  const drafts = useApi<DraftList>('/drafts')
  // All at once: what came piece by piece would push away what one is about to touch.
  const coming = !error && [open, ended, drafts].some(({ isPending }) => isPending)
  return (
    <>
      <div className="h-head">
        {order ? (
          <GuestHead number={order.number} />
        ) : (
          <div>
            <h1>{t('portal.nav.returns')}</h1>
            {!nothing && <Lead open={coming || !open.isSuccess ? null : open.rows.length} yours={yours.length} />}
          </div>
        )}
        {!nothing && (
          <div className="row">
            {!order && <InBulk />}
            <Create order={order} />
          </div>
        )}
      </div>
      {coming ? (
        <Skeleton lines={8} />
      ) : (
        <div className="h-cols">
          <div>
            {error && <LoadProblem error={error} retry={() => void Promise.all([open.refetch(), ended.refetch()])} />}
            {nothing && <NothingYet order={order} />}
            <Drafts drafts={drafts.data?.items ?? []} />
            <Yours rows={yours} />
            <ReturnRows title={t('portal.home.ours')} note={t('portal.home.ours.note')} rows={ours} list={open} />
            <ReturnRows title={t('portal.home.ended')} rows={ended.rows} list={ended} />
            {order && <GuestMore orderId={order.id} />}
          </div>
          <Aside />
        </div>
      )}
    </>
  )
}

/** How many returns are open, and how many wait for the customer; room for it until that is known. */
function Lead({ open, yours }: { open: number | null; yours: number }) {
  const t = useT()
  if (open === null) return <p>&nbsp;</p>
  return <p>{open === 0 ? t('portal.home.lead.none') : t('portal.home.lead', { open, yours })}</p>
}

function Yours({ rows }: { rows: readonly ReturnRow[] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="yours">
      <div className="h-sec">
        <h2 id="yours">{t('portal.home.yours')}</h2>
      </div>
      <div className="todo">
        {rows.map((row) => (
          <TodoCard key={row.number} row={row} />
        ))}
      </div>
    </section>
  )
}

type Of = {
  /** The one order that a guest follows. */
  order: MeView['order']
}

function Create({ order, main = false }: Of & { main?: boolean }) {
  const t = useT()
  const looks = { icon: 'plus', ...(main ? { kind: 'go' as const } : {}) } as const
  if (order)
    return (
      <ButtonLink to="/retours/nouveau/$orderId" params={{ orderId: order.id }} {...looks}>
        {t('portal.home.create')}
      </ButtonLink>
    )
  return (
    <ButtonLink to="/retours/nouveau" {...looks}>
      {t('portal.home.create')}
    </ButtonLink>
  )
}

/** Many products at once, for customers with an account. */
function InBulk() {
  const t = useT()
  return (
    useMe()?.profile === 'account' && (
      <ButtonLink to="/retours/lot" kind="quiet" icon="document">
        {t('portal.home.lot')}
      </ButtonLink>
    )
  )
}

function NothingYet({ order }: Of) {
  const t = useT()
  return (
    <Empty
      title={t('portal.home.empty')}
      art={<WaitingShuttle />}
      action={
        <>
          <Create main order={order} />
          {!order && <InBulk />}
          <p className="h-hint">{t('portal.home.empty.hint')}</p>
        </>
      }
    >
      {t(order ? 'entry.home.empty' : 'portal.home.empty.body')}
    </Empty>
  )
}
