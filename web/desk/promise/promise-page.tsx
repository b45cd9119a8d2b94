import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PromiseView } from '#application/clocks/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { formatDateTime, formatDue } from '../../ui/format/date.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { UntilThere } from '../until-there.tsx'
import '../queue/queue.css'
import { Count } from './count.tsx'
import { Grounds } from './grounds.tsx'
import { actWords, calendarWords } from './promise-words.ts'
import './promise.css'
import { Result } from './result.tsx'
import { Told } from './told.tsx'

/** How a promise's due instant comes about, as the server counted it: what began it, what says how long, day by day, who is told, and what came of it. */
export function PromisePage() {
  const t = useT()
  const { id } = useParams({ from: '/desk/promesses/$id' })
  const query = useApi<PromiseView>(`/promises/${id}`)
  const { data } = query
  const what = data ? t(data.kind === 'unassigned_parcel' ? 'promise.unassigned_parcel' : (`words.promise.${data.kind}` as Key)) : ''
  useTitle(data ? t('promise.title', { what }) : '')
  if (!data) return <UntilThere query={query} what="promise" />
  return (
    <>
      <div className="d-top">
        <Case promise={data} label={t('promise.back')} className="btn btn--quiet btn--icon">
          <Icon name="left" />
        </Case>
        <h1 className="cut">{t('promise.title', { what })}</h1>
        <span className="cut soft">
          <Case promise={data}>{data.number ?? data.parcel ?? data.conversation?.subject}</Case>
          {data.customer !== '' && `, ${data.customer}`}
        </span>
      </div>
      <Steps promise={data} />
    </>
  )
}

/** The way to what it was promised in. */
function Case({ promise, label, className, children }: { promise: PromiseView; label?: string; className?: string; children: ReactNode }) {
  const looks = { className, 'aria-label': label, title: label }
  if (promise.parcel !== null)
    return (
      <Link to="/dock/colis/$colis" params={{ colis: promise.parcel }} {...looks}>
        {children}
      </Link>
    )
  return promise.number === null ? (
    <Link to="/desk/messages/$id" params={{ id: promise.conversation?.id ?? '' }} {...looks}>
      {children}
    </Link>
  ) : (
    <Link to="/desk/retours/$number" params={{ number: promise.number }} search={{}} {...looks}>
      {children}
    </Link>
  )
}

function Steps({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { customers, pauses } = promise
  return (
    <ol className="promise-steps">
      <Step title={t('promise.began')}>
        <p>{actWords(promise.startedAt, promise.startedBy, t)}</p>
      </Step>
      <Step title={t(customers ? 'promise.given' : 'promise.promised')}>
        <Grounds promise={promise} />
      </Step>
      <Step title={t('promise.calendar')}>
        <p>{calendarWords(promise, t)}</p>
      </Step>
      {pauses.length > 0 && (
        <Step title={t('promise.pauses')}>
          <Pauses promise={promise} />
        </Step>
      )}
      <Step title={t('promise.steps')}>
        <Count promise={promise} />
      </Step>
      <Step title={t('promise.due')}>
        <p className="promise-due">{formatDue(promise.due, t.locale)}</p>
        <p className="soft">{t(afterwards(promise))}</p>
      </Step>
      <Step title={t(customers ? 'promise.reminders' : 'promise.told')}>
        <Told promise={promise} />
      </Step>
      <Step title={t('promise.result')}>
        <Result promise={promise} />
      </Step>
    </ol>
  )
}

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <li className="promise-step">
    <h2>{title}</h2>
    <div>{children}</div>
  </li>
)

/** What happens once it is over. */
function afterwards({ customers, lapses, kind, waits }: PromiseView) {
  if (waits) return 'promise.after.waits'
  if (!customers) return 'promise.after.ours'
  return lapses ? 'promise.after.lapses' : kind === 'objection' ? 'promise.after.objection' : 'promise.after.stays'
}

function Pauses({ promise: { pauses, carriedMs, startedBy } }: { promise: PromiseView }) {
  const t = useT()
  return (
    <>
      <ul>
        {pauses.map(({ from, to, usedMs }) => (
          <li key={from}>
            {t('promise.pause', {
              from: formatDateTime(from, t.locale),
              to: formatDateTime(to, t.locale),
              used: formatDuration(usedMs, t),
            })}
          </li>
        ))}
      </ul>
      <p className="soft">
        {t(carriedMs > 0 ? 'promise.resumed' : startedBy === 'reopen' ? 'promise.restarted.reopen' : 'promise.restarted')}
      </p>
    </>
  )
}
