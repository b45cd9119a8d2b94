import { Link } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { promiseKey } from '../../ui/deadline/promise-key.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { Status } from '../../ui/status/status.tsx'
import { statusTone } from '../../ui/status/status-tone.ts'
import { Tier } from '../../ui/status/tier.tsx'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { Marked } from '../../ui/words/marked.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AgentName } from '../assign/agent.tsx'
import { goodsWords } from '../goods-words.ts'
import type { QueueSearch } from './queue-search.ts'
import { TickCell } from './ticks.tsx'

type Props = {
  row: ReturnRow
  search: QueueSearch
  chosen: boolean
  ticked: boolean
  /** It has left this list since it was shown. */
  gone: boolean
  onChoose: (number: string) => void
  /** Null for whoever does nothing with rows. */
  onTick: ((number: string, range: boolean) => void) | null
}

/** One return in the queue. The whole row leads to it. */
export function QueueRow({ row, search, chosen, ticked, gone, onChoose, onTick }: Props) {
  const t = useT()
  const { customer } = row
  return (
    <tr aria-selected={chosen || undefined} className={gone ? 'gone' : ticked ? 'ticked' : undefined}>
      {onTick && <TickCell id={row.number} label={t('queue.tick', { number: row.number })} ticked={ticked} gone={gone} onTick={onTick} />}
      <Who row={row} search={search} onChoose={onChoose} />
      <td>{customer?.tier && <Tier name={customer.tier.name} level={customer.tier.level} of={customer.tier.of} />}</td>
      <td className="what">
        <span className="one cut">{row.typeLabel}</span>
        <Beneath row={row} />
      </td>
      <td>
        <span className="one cut">{t('desk.units', { count: row.units })}</span>
        <span className="sub cut" title={row.title}>
          {goodsWords({ title: row.title, lines: row.products }, t)}
        </span>
      </td>
      <td className="num">
        <Money amount={row.value} currency={row.currency} />
      </td>
      <td>
        <MiniLine station={row.station} state={row.stationState} />
      </td>
      <td className="left">
        {gone ? <b>{t('queue.gone')}</b> : row.deadline ? <Promised deadline={row.deadline} /> : <Ended row={row} />}
      </td>
      <td>
        <AgentName agent={row.assignee} brief />
      </td>
    </tr>
  )
}

/** The reason; in what was searched for, why it was found. */
function Beneath({ row }: { row: ReturnRow }) {
  const t = useT()
  const others = row.reasons - 1
  if (row.match && row.match.kind !== 'number') {
    const { kind, text, marks } = row.match
    return (
      <span className="sub cut found" title={t(`queue.match.${kind}`, { text })}>
        {t.rich(`queue.match.${kind}`, { text: <Marked text={text} marks={marks} /> })}
      </span>
    )
  }
  return (
    <span className="sub cut" title={row.reasonLabel ?? undefined}>
      {row.reasonLabel && (others > 0 ? t('desk.queue.reasons', { reason: row.reasonLabel, count: others }) : row.reasonLabel)}
    </span>
  )
}

/** Whose return it is, and what about it must be seen first. */
function Who({ row, search, onChoose }: Pick<Props, 'row' | 'search' | 'onChoose'>) {
  const t = useT()
  const { customer } = row
  const wish = wishOf(row)
  return (
    <td className="who">
      <b className="cut">
        {row.unread > 0 && <Unread />}
        <Link
          to="/desk/retours/$number"
          params={{ number: row.number }}
          search={search}
          data-number={row.number}
          title={[customer?.company ?? customer?.name, wish && t(`desk.queue.wish.${wish}`)].filter(Boolean).join(', ')}
          onFocus={() => onChoose(row.number)}
        >
          {customer?.company ?? customer?.name ?? row.orderNumber}
        </Link>
      </b>
      <span className="sub number" title={`${row.number}, ${row.orderNumber}`}>
        {row.escalated && <Icon name="flag" label={t('desk.queue.escalated')} />}
        {wish && <Icon name={wishIcons[wish]} />}
        <span className="nb">{row.match?.kind === 'number' ? <Marked text={row.match.text} marks={row.match.marks} /> : row.number}</span>
        {wish && <b>{t(`desk.queue.wish.${wish}`)}</b>}
      </span>
    </td>
  )
}

const wishIcons = { call: 'hand', contest: 'scales', reply: 'mail' } as const

/** Why a return that is past its decision stands among those to answer. */
function wishOf({ called, agentWord, unanswered }: ReturnRow): 'call' | 'contest' | 'reply' | null {
  if (called) return 'call'
  if (agentWord === 'contested') return 'contest'
  return unanswered ? 'reply' : null
}

/** The promise that the list is sorted by; which one it is, where several run. */
function Promised({ deadline }: { deadline: NonNullable<ReturnRow['deadline']> }) {
  const t = useT()
  if (!deadline.several) return <Deadline deadline={deadline} />
  const what = t(promiseKey(deadline))
  return (
    <span className="of-several">
      <Deadline deadline={deadline} />
      <span className="sub cut" title={what}>
        {what}
      </span>
    </span>
  )
}

function Unread() {
  const t = useT()
  return (
    <span className="new">
      <span className="sr">{t('desk.queue.unread')} </span>
    </span>
  )
}

/** Where nothing is promised: what it came to, and when. */
function Ended({ row }: { row: ReturnRow }) {
  const t = useT()
  const tone = statusTone(row)
  return (
    <span className="ended">
      <Status {...(tone ? { tone } : {})}>{t(`words.agent.${row.agentWord}`)}</Status>
      {row.endedAt && (
        <span className="sub">
          <Moment at={row.endedAt} />
        </span>
      )}
    </span>
  )
}
