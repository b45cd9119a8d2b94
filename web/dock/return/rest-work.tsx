import type { ReturnView } from '#application/returns/view.ts'
import { receivesMore } from '#domain/return/takes-goods.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { promiseKey } from '../../ui/deadline/promise-key.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { lineView } from '../../ui/transit/line-view.ts'
import { TransitLine } from '../../ui/transit/transit-line.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { GoBar } from '../parts/go-bar.tsx'
import { Warnings } from '../parts/warnings.tsx'
import { OtherReturn } from './other-return.tsx'
import { SameBox } from './same-box.tsx'
import '../send-back/send-back.css'

/** Nothing to do at the dock, or a look at the whole: who acts next and until when, and the parcels so far. */
export function RestWork({ view }: { view: ReturnView }) {
  const t = useT()
  const next = t(`dock.rest.${view.status}`)
  const box = view.parcels.findLast(({ direction, unitIds }) => direction === 'in' && unitIds.length > 0)
  const promises = view.deadlines.filter(({ kind }) => kind !== 'objection' || view.status !== 'closed')
  return (
    <>
      <section className="work-col" aria-labelledby="rest-title">
        <div className="work">
          <h2 id="rest-title">{t('dock.rest.title')}</h2>
          <div className="rest-line">
            <TransitLine stations={lineView(view.transit, 'staff', { t, locale: t.locale })} dense />
          </div>
          <Notice tone={['rejected', 'cancelled'].includes(view.status) ? 'bad' : 'info'}>{next}</Notice>
          <Warnings view={view} />
          {promises.length > 0 && (
            <ul className="promises">
              {promises.map((deadline) => (
                <li key={`${deadline.kind} ${deadline.subject} ${deadline.due}`}>
                  <Deadline deadline={deadline} what={t(promiseKey(deadline))} /> <Moment at={deadline.due} as="due" />
                </li>
              ))}
            </ul>
          )}
          {view.parcels.length > 0 && (
            <>
              <h3>{t('dock.rest.parcels')}</h3>
              <ul className="parcels">
                {view.parcels.map(({ id, direction, carrier, tracking, at, unitIds }) => (
                  <li key={id}>
                    <b>{t(direction === 'back' ? 'dock.parcel.back' : unitIds.length > 0 ? 'dock.parcel.in' : 'dock.parcel.on-way')}</b>
                    <span>
                      {carrier} <span className="mono">{tracking ?? t('dock.parcel.no-number')}</span>
                    </span>
                    <span>{unitIds.length > 0 && t('dock.units', { count: unitIds.length })}</span>
                    <Moment at={at} as="dateTime" />
                    {direction === 'in' && tracking !== null && <SameBox number={view.number} tracking={tracking} />}
                  </li>
                ))}
              </ul>
            </>
          )}
          {box && (
            <div>
              <OtherReturn view={view} box={box} />
            </div>
          )}
          {receivesMore(view) && (
            <div>
              <ButtonLink to="/dock/retours/$number" params={{ number: view.number }} search={{ etape: 'reception' }} icon="plus" big>
                {t('dock.more.open')}
              </ButtonLink>
            </div>
          )}
        </div>
      </section>
      <GoBar number={view.number} says={next}>
        <ButtonLink to="/dock" kind="go" big icon="scan">
          {t('dock.rest.next')}
        </ButtonLink>
      </GoBar>
    </>
  )
}
