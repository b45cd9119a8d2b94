import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { WithdrawalView } from '#application/withdrawals/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { formatDateTime, formatDue } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { UntilThere } from '../until-there.tsx'
import { AcknowledgementPart } from './acknowledgement.tsx'
import { Answer } from './answer.tsx'
import { Match } from './match.tsx'
import './withdrawals.css'

/** One statement: its words, what became of it, and what staff do: find the order, or answer. */
export function WithdrawalPage() {
  const t = useT()
  const { id } = useParams({ from: '/desk/retractations/$id' })
  const query = useApi<WithdrawalView>(`/desk/withdrawals/${id}`)
  useTitle(t('withdrawal.desk.one'))
  if (query.data) return <Statement view={query.data} />
  return <UntilThere query={query} what="withdrawal" />
}

function Statement({ view }: { view: WithdrawalView }) {
  const t = useT()
  const { events, settled } = view
  const failed = view.acknowledgement === 'failed'
  const made = events.some(({ number }) => number !== null)
  const judged = events.some(({ verb }) => verb === 'proven' || verb === 'matched')
  return (
    <>
      <div className="d-top withdrawal-top">
        <Link to="/desk/retractations" className="crumb">
          <Icon name="left" />
          {t('withdrawal.desk.title')}
        </Link>
        <h1 className="cut">{t('withdrawal.desk.of', { name: view.name })}</h1>
      </div>
      <div className="withdrawal">
        <div className="withdrawal-said">
          <section className="sheet pad stack" aria-labelledby="said">
            <h2 id="said">{t('withdrawal.desk.statement')}</h2>
            <blockquote lang={view.locale}>{view.text}</blockquote>
            <dl className="kv">
              <dt>{t('withdrawal.desk.at')}</dt>
              <dd>{formatDateTime(view.at, t.locale)}</dd>
              {view.countsFrom && (
                <>
                  <dt>{t('withdrawal.desk.counts-from')}</dt>
                  <dd>{formatDateTime(view.countsFrom, t.locale)}</dd>
                </>
              )}
              {view.recordedAs && (
                <>
                  <dt>{t('withdrawal.desk.recorded')}</dt>
                  <dd>{t(`words.role.${view.recordedAs}`)}</dd>
                </>
              )}
              {settled || (
                <>
                  <dt>{t('withdrawal.desk.refund')}</dt>
                  <dd>
                    <Deadline deadline={view.refundBy} />
                  </dd>
                  <dt>{t('withdrawal.desk.send-back')}</dt>
                  <dd>{formatDue(view.sendBackBy, t.locale)}</dd>
                </>
              )}
            </dl>
          </section>
          <Journal events={events} />
        </div>
        <div className="withdrawal-acts">
          {failed && <AcknowledgementPart view={view} />}
          {settled ? <Notice tone="ok">{t('withdrawal.desk.settled')}</Notice> : <Open view={view} made={made} judged={judged} />}
          {failed || <AcknowledgementPart view={view} />}
        </div>
      </div>
    </>
  )
}

function Open({ view, made, judged }: { view: WithdrawalView; made: boolean; judged: boolean }) {
  const t = useT()
  const [looked, setLooked] = useState(false)
  return (
    <>
      {made && <Notice tone="warn">{t('withdrawal.desk.rest')}</Notice>}
      {judged && !made && <Notice tone="warn">{t('withdrawal.desk.nothing')}</Notice>}
      {!made && <Match view={view} looked={looked} onLook={() => setLooked(true)} />}
      <Answer view={view} looked={looked} open={made || judged} />
    </>
  )
}

function Journal({ events }: Pick<WithdrawalView, 'events'>) {
  const t = useT()
  if (events.length === 0) return null
  return (
    <section aria-labelledby="became">
      <h2 id="became">{t('withdrawal.desk.became')}</h2>
      <ul className="withdrawal-events">
        {events.map((event) => (
          <li key={event.id}>
            <b>{t(`withdrawal.event.${event.verb}` as Key)}</b> <span className="muted nb">{formatDateTime(event.at, t.locale)}</span>
            {event.by && <span> {t(`withdrawal.by.${event.by}` as Key)}</span>}
            {event.reason && <span> {t(`withdrawal.reason.${event.reason}` as Key)}</span>}
            {event.number && (
              <Link className="nb" to="/desk/retours/$number" params={{ number: event.number }}>
                {event.number}
              </Link>
            )}
            {event.words && <p className="soft">{event.words}</p>}
            {event.left.map((left) => (
              <p key={left.orderLineId}>
                {t('withdrawal.desk.left', { quantity: left.quantity, name: left.name })} {t(`withdrawal.reason.${left.reason}` as Key)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
