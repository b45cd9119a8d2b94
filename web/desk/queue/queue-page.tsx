import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReturnRow } from '#application/views.ts'
import { useApi, useApiPages } from '../../ui/api/query.ts'
import { More } from '../../ui/control/more.tsx'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { formatDateTime, formatWeekday } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { WhoseSwitch } from '../assign/whose-switch.tsx'
import { OpenCase } from '../open/open-case.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { KeyHints } from '../shortcuts/key-hints.tsx'
import type { LaneCounts } from '../side.tsx'
import { queueAsk, type QueueSearch } from './queue-search.ts'
import { QueueTable } from './queue-table.tsx'
import './queue.css'

/** The agent's queue: one lane, or what was searched for in all of them. */
export function QueuePage() {
  const t = useT()
  const search = useSearch({ from: '/desk/' })
  const navigate = useNavigate()
  const queue = useApiPages<ReturnRow>('/desk/queue', queueAsk(search))
  const lane = search.file ?? 'to_answer'
  const title = search.q === undefined ? t(`desk.nav.${lane}`) : t('desk.queue.found', { words: search.q })
  const narrowed = search.q !== undefined || search.agent !== undefined
  useTitle(title)
  return (
    <>
      <div className="d-top">
        <SearchBox key={search.q} q={search.q} />
        <Now />
        <OpenCase />
      </div>
      <div className="bar-t">
        <h1 className="cut">{title}</h1>
        <Count lane={lane} shown={narrowed ? queue.rows.length : null} more={queue.hasNextPage} />
        <span className="end">
          <WhoseSwitch whose={search.agent} onChange={(agent) => void navigate({ to: '/desk', search: withWhose(search, agent) })} />
        </span>
      </div>
      <div className="queue">
        {queue.error && <LoadProblem error={queue.error} retry={() => void queue.refetch()} />}
        {queue.isSuccess && queue.rows.length === 0 ? (
          <Nothing searched={narrowed} lane={lane} />
        ) : (
          <QueueTable
            label={title}
            rows={queue.rows}
            pending={queue.isPending}
            stale={queue.isPlaceholderData}
            more={queue.hasNextPage}
            search={search}
          />
        )}
        <More list={queue} className="queue-more" />
      </div>
      <KeyHints />
    </>
  )
}

const withWhose = ({ agent: _was, ...search }: QueueSearch, agent: QueueSearch['agent']): QueueSearch =>
  agent === undefined ? search : { ...search, agent }

function Now() {
  const { locale } = useT()
  const now = new Date(useMinute()).toISOString()
  return (
    <span className="end small muted nb now only-l" title={formatDateTime(now, locale)}>
      {formatWeekday(now, locale)}
    </span>
  )
}

type CountProps = { lane: keyof LaneCounts; /** Rows on screen where nobody counts: a search. */ shown: number | null; more: boolean }

function Count({ lane, shown, more }: CountProps) {
  const t = useT()
  const counts = useApi<LaneCounts>('/desk/lanes')
  const count = shown ?? (lane === 'done' ? undefined : counts.data?.[lane])
  if (count === undefined) return null
  return <span className="soft nb">{t(shown !== null && more ? 'desk.queue.at-least' : 'desk.queue.count', { count })}</span>
}

function Nothing({ searched, lane }: { searched: boolean; lane: keyof LaneCounts }) {
  const t = useT()
  if (searched) return <Empty title={t('desk.queue.none-found')}>{t('desk.queue.none-found.hint')}</Empty>
  return <Empty title={t('desk.queue.empty')}>{t(`desk.queue.empty.${lane}`)}</Empty>
}
