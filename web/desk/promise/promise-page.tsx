import { Link, useParams } from '@tanstack/react-router'
import type { PromiseView } from '#application/clocks/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { formatDateTime, formatDue, formatLocalDate, formatTime } from '../../ui/format/date.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { formatList } from '../../ui/format/number.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { Table } from '../../ui/table/table.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { type T, useT } from '../../ui/words/use-t.ts'
import '../queue/queue.css'
import './promise.css'

/** How a promise's due instant comes about, as the server counted it: what began it, how long, in which calendar, day by day. */
export function PromisePage() {
  const t = useT()
  const { id } = useParams({ from: '/desk/promesses/$id' })
  const { data, error, refetch } = useApi<PromiseView>(`/promises/${id}`)
  const what = data ? t(`words.promise.${data.kind}` as Key) : ''
  useTitle(data ? t('promise.title', { what }) : '')
  if (!data)
    return (
      <div className="pad">
        <h1 className="sr">{t('promise.steps')}</h1>
        {error ? <LoadProblem error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </div>
    )
  return (
    <>
      <div className="d-top">
        <Back promise={data} />
        <h1 className="cut">{t('promise.title', { what })}</h1>
      </div>
      <div className="promise-page">
        <Facts promise={data} />
        <div>
          <h2>{t('promise.steps')}</h2>
          <Steps promise={data} />
        </div>
      </div>
    </>
  )
}

function Back({ promise: { number, conversation } }: { promise: PromiseView }) {
  const t = useT()
  const looks = { className: 'btn btn--quiet btn--icon', 'aria-label': t('promise.back'), title: t('promise.back') }
  return number === null ? (
    <Link to="/desk/messages/$id" params={{ id: conversation?.id ?? '' }} {...looks}>
      <Icon name="left" />
    </Link>
  ) : (
    <Link to="/desk/retours/$number" params={{ number }} search={{}} {...looks}>
      <Icon name="left" />
    </Link>
  )
}

function Facts({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { number, conversation, customer, startedAt, due, nearAt, carriedMs, endedAt, outcome, remainingMs, late, earlier } = promise
  const paused = earlier.filter(() => carriedMs > 0)
  return (
    <dl className="kv">
      <dt>{t('promise.case')}</dt>
      <dd>
        {number ?? conversation?.subject}, {customer}
      </dd>
      <dt>{t('promise.started')}</dt>
      <dd>{startWords(promise, t)}</dd>
      <dt>{t('promise.amount')}</dt>
      <dd>{amountWords(promise, t)}</dd>
      <dt>{t('promise.calendar')}</dt>
      <dd>{calendarWords(promise, t)}</dd>
      {carriedMs > 0 && (
        <>
          <dt>{t('promise.carried')}</dt>
          <dd>{t('promise.carried.of', { time: formatDuration(carriedMs, t) })}</dd>
        </>
      )}
      {paused.map((one) => (
        <div key={one.id} className="kv-row">
          <dt>{t('promise.earlier')}</dt>
          <dd>
            {t('promise.earlier.of', {
              from: formatDateTime(one.startedAt, t.locale),
              to: formatDateTime(one.endedAt ?? startedAt, t.locale),
              used: formatDuration(one.usedMs, t),
            })}
          </dd>
        </div>
      ))}
      <dt>{t('promise.due')}</dt>
      <dd>
        <b>{formatDue(due, t.locale)}</b>
      </dd>
      <dt>{t('promise.near')}</dt>
      <dd>{formatDateTime(nearAt, t.locale)}</dd>
      {endedAt === null ? (
        <>
          <dt>{t(late ? 'promise.late' : 'promise.left')}</dt>
          <dd>
            <Status tone={late ? 'bad' : 'go'}>{formatDuration(Math.abs(remainingMs), t)}</Status>
          </dd>
        </>
      ) : (
        <>
          <dt>{t('promise.ended')}</dt>
          <dd>
            {formatDateTime(endedAt, t.locale)} {outcome && <Status tone={tones[outcome]}>{t(`promise.${outcome}`)}</Status>}
          </dd>
        </>
      )}
    </dl>
  )
}

const tones = { met: 'ok', breached: 'bad', void: undefined } as const

/** The acts that begin a promise, as far as they have words; a message that does is no act. */
const acts = [
  'submit',
  'provide_details',
  'change_type',
  'request_details',
  'still_waiting',
  'approve',
  'confirm_shipment',
  'receive',
  'inspect',
  'correct_inspection',
  'escalate',
  'contest',
  'reopen',
  'accept_settlement',
  'void_resolution',
  'open',
  'write',
  'prove',
  'release',
] as const

function startWords({ startedAt, startedBy }: PromiseView, t: T): string {
  const when = formatDateTime(startedAt, t.locale)
  const act = acts.find((one) => one === startedBy)
  return act === undefined ? when : t('promise.started.by', { when, event: t(`promise.act.${act}`) })
}

function amountWords({ lasting: { hours, days, working } }: PromiseView, t: T): string {
  if (hours === null) return t('promise.days', { days: days ?? 0 })
  return t(working ? 'promise.hours.working' : 'promise.hours', { hours })
}

function calendarWords({ calendar }: PromiseView, t: T): string {
  const { kind, zone, weekdays, from, to, holidays, roll } = calendar
  if (kind === 'continuous') return t('promise.calendar.continuous')
  if (kind === 'days') return [t('promise.calendar.days', { zone: zone ?? '' }), ...(roll === 'none' ? [] : [t('promise.roll')])].join(', ')
  const days = formatList(
    weekdays.map((day) => weekdayName(day, t.locale)),
    t.locale,
  )
  return [
    t('promise.calendar.business', { days, from: from ?? '', to: to ?? '', zone: zone ?? '' }),
    t(`promise.holidays.${holidays}`),
  ].join(', ')
}

/** ISO weekday 1 is a Monday; so was 5 January 1970. */
const weekdayName = (day: number, locale: 'fr' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + day)),
  )

function Steps({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { steps } = promise
  if (steps.length === 0) return <Sum promise={promise} />
  const columns = [
    { key: 'date', label: t('promise.step.date') },
    { key: 'span', label: t('promise.step.span') },
    { key: 'counted', label: t('promise.step.counted'), num: true },
    { key: 'left', label: t('promise.step.left'), num: true },
  ]
  return (
    <Table label={t('promise.steps')} columns={columns}>
      {steps.map((step) => (
        <tr key={step.date} className={step.kind === 'counted' ? undefined : 'muted'}>
          <td>{formatLocalDate(step.date, t.locale)}</td>
          {step.kind === 'counted' ? (
            <>
              <td>{t('promise.span', { from: formatTime(step.from, t.locale), to: formatTime(step.to, t.locale) })}</td>
              <td className="num">{formatDuration(step.countedMs, t)}</td>
              <td className="num">{step.leftMs === 0 ? '–' : formatDuration(step.leftMs, t)}</td>
            </>
          ) : (
            <td colSpan={3}>
              {t(step.kind === 'rolled' && step.why === 'holiday' ? 'promise.why.rolled-holiday' : `promise.why.${step.why}`)}
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}

/** Where no day is left out: what begins it, plus what is promised, less what was used. */
function Sum({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { calendar, amountMs, carriedMs, due } = promise
  return (
    <>
      <p className="soft">{t(calendar.kind === 'days' ? 'promise.steps.days' : 'promise.steps.none')}</p>
      <ol className="promise-sum">
        <li>{startWords(promise, t)}</li>
        <li>+ {calendar.kind === 'days' ? amountWords(promise, t) : formatDuration(amountMs, t)}</li>
        {carriedMs > 0 && <li>− {t('promise.carried.of', { time: formatDuration(carriedMs, t) })}</li>}
        <li>
          = <b>{formatDue(due, t.locale)}</b>
        </li>
      </ol>
    </>
  )
}
