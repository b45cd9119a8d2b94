import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { QueuePage as Rows, QueueSumView } from '#application/queue/view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { apiQuery, useApiPages } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { More } from '../../ui/control/more.tsx'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { formatDateTime, formatWeekday } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { WhoseSwitch } from '../assign/whose-switch.tsx'
import { queue as asks } from '../open-desk.ts'
import { OpenCase } from '../open/open-case.tsx'
import { ConversationsFound, useConversationsFound } from '../search/found-conversations.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { KeyHints } from '../shortcuts/key-hints.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { Exports } from './bulk/exports.tsx'
import { FilterBar } from './filters/filter-bar.tsx'
import { Cut, Found, Sum } from './how-many.tsx'
import { News } from './live/news.tsx'
import { useCalmRows } from './live/use-calm-rows.ts'
import { NothingHere } from './nothing-here.tsx'
import { queueAsk, rowsAsk } from './queue-ask.ts'
import { type QueueSearch, wide, withFilters } from './queue-search.ts'
import { hasWork, rowActs } from './row-acts.ts'
import { QueueTable } from './queue-table.tsx'
import { useChosen } from './use-chosen.ts'
import { useTicked } from './use-ticked.ts'
import { useViews } from './views/use-views.ts'
import { ViewMenu } from './views/view-menu.tsx'
import './queue.css'

/** The agent's queue: one lane, or what was searched for in all of them. */
export function QueuePage() {
  const t = useT()
  const search = useSearch({ from: '/desk/' })
  const navigate = useNavigate()
  const asked = queueAsk(search)
  const key = JSON.stringify(asked)
  const queue = useApiPages<ReturnRow, Rows>(asks.page, asked)
  const sum = useQuery({ ...apiQuery<QueueSumView>(asks.sum, rowsAsk(search)), enabled: search.q === undefined }).data
  const shown = useCalmRows(queue, key)
  const ticked = useTicked(shown, key)
  const { box, chosen, choose, goTo } = useChosen()
  const place = { chosen, choose, goTo }
  const talks = useConversationsFound(search.q)
  const none = hasNone(queue, shown.rows)
  const view = useViews().find(({ id }) => id === search.vues)
  const lane = search.file ?? 'to_answer'
  const me = useMe()
  const may = rowActs(me)
  const title = search.q === undefined ? (view?.name ?? t(`desk.nav.${lane}`)) : t('desk.queue.found', { words: search.q })
  const go = (next: QueueSearch): void => void navigate({ to: '/desk', search: next })
  useTitle(title)
  return (
    <>
      <div className="d-top">
        <SearchBox q={search.q} />
        <Now />
        <OpenCase />
      </div>
      <div className="bar-t">
        <h1 className="cut">{title}</h1>
        {search.q === undefined ? <Sum sum={sum} /> : <Found count={queue.rows.length} more={queue.hasNextPage} talks={talks.count} />}
        <span className="end row">
          <WhoseSwitch mine={hasWork(me)} whose={search.agent} onChange={(agent) => go(withFilters(search, { agent }))} />
          <ViewMenu view={view} search={search}>
            <Exports asked={{ ...rowsAsk(search), sort: asked.sort }} />
          </ViewMenu>
        </span>
      </div>
      <FilterBar search={search} currencies={sum?.worth.map(({ currency }) => currency) ?? []} onChange={go} />
      <div className="queue" ref={box}>
        {search.incompris !== undefined && <p className="queue-cut small">{t('queue.address', { what: search.incompris })}</p>}
        {queue.error && <LoadProblem error={queue.error} retry={() => void queue.refetch()} />}
        {none ? (
          talks.count === 0 && <NothingHere search={search} lane={lane} onWiden={() => go(wide(search))} />
        ) : (
          <>
            <Cut list={queue} sorted={asked.sort !== undefined} above />
            <QueueTable
              label={title}
              list={shown}
              pending={queue.isPending}
              stale={queue.isPlaceholderData}
              more={queue.hasNextPage}
              counts={search.q === undefined ? (sum?.groups ?? null) : null}
              search={search}
              ticked={ticked}
              place={place}
              beyond={talks.items.map(({ id }) => id)}
            />
          </>
        )}
        <More list={queue} className="queue-more" />
        <Cut list={queue} sorted={asked.sort !== undefined} />
        {search.q !== undefined && <ConversationsFound q={search.q} found={talks} place={place} alone={none} />}
      </div>
      <KeyHints at={queue.dataUpdatedAt} may={may} news={<News come={shown.come} gone={shown.gone.size} onShow={shown.refresh} />}>
        {ticked.numbers.size > 0 && <BulkBar rows={shown.rows.filter(({ number }) => ticked.numbers.has(number))} onClear={ticked.clear} />}
      </KeyHints>
    </>
  )
}

/** It came, and has no row. */
const hasNone = (queue: { isSuccess: boolean; isPlaceholderData: boolean }, rows: readonly unknown[]): boolean =>
  queue.isSuccess && !queue.isPlaceholderData && rows.length === 0

function Now() {
  const { locale } = useT()
  const now = new Date(useMinute()).toISOString()
  return (
    <span className="end small muted nb now only-l" title={formatDateTime(now, locale)}>
      {formatWeekday(now, locale)}
    </span>
  )
}
