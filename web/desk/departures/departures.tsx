import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe } from '../../ui/api/session.ts'
import { problemText } from '../../ui/api/problem-text.ts'
import { Button } from '../../ui/control/button.tsx'
import { keptBy } from '../../ui/kept/kept.ts'
import { useT } from '../../ui/words/use-t.ts'
import { allGoing, hasStayed, takeBack, useDepartures } from './departures.ts'
import { Departing } from './departing.tsx'
import { Mailing } from './mailing.tsx'
import { holdMailings, useMailings } from './mailings.ts'
import { overdue, unmark } from './unsent-marks.ts'
import './departures.css'

/**
 * Decisions that are about to leave, on every page of the desk: nothing of them has left this browser yet. Leaving the desk or closing the tab
 * sends nothing; what they are made of stays in their cases, and their agent is told.
 */
export function Departures() {
  const t = useT()
  const { going, stayed } = useDepartures()
  const mailings = useMailings()
  useLeaving(going.length + mailings.length > 0)
  const last = Math.max(...[...going, ...mailings].map(({ leavesAt }) => leavesAt))
  return (
    <section className="departures" aria-label={t('desk.departure.region')}>
      {going.map((departure) => (
        <Departing key={departure.number} departure={departure} latest={departure.leavesAt === last} />
      ))}
      {mailings.map((mailing) => (
        <Mailing key={mailing.batch} mailing={mailing} latest={mailing.leavesAt === last} />
      ))}
      {Object.entries(stayed).map(([number, why]) => (
        <div key={number} className="departure departure--stayed" role="alert">
          <p>
            {t('desk.departure.stayed', { number })}{' '}
            {why === 'left' ? t('desk.departure.left') : (problemText(why, t).detail ?? problemText(why, t).title)}
          </p>
          <Link className="btn" to="/desk/retours/$number" params={{ number }} onClick={() => takeBack(number)}>
            {t('desk.departure.open')}
          </Link>
          <Button onClick={() => takeBack(number)}>{t('ui.close')}</Button>
        </div>
      ))}
    </section>
  )
}

function useLeaving(underWay: boolean): void {
  const me = useMe()?.id ?? null
  useEffect(() => {
    if (me === null) return undefined
    const kept = keptBy(me)
    for (const number of overdue(kept, Date.now())) {
      unmark(kept, number)
      hasStayed(number, 'left')
    }
    return () => {
      for (const { number } of allGoing()) hasStayed(number, 'left')
      holdMailings()
    }
  }, [me])
  useEffect(() => {
    if (!underWay) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [underWay])
}
