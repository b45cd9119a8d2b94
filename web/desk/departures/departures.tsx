import { useEffect } from 'react'
import { useMe } from '../../ui/api/session.ts'
import { keptBy } from '../../ui/kept/kept.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Answering } from './answering.tsx'
import { allAnswers, answerHasStayed, holdAnswer, useAnswers } from './answers.ts'
import { allGoing, hasStayed, takeBack, useDepartures } from './departures.ts'
import { Departing } from './departing.tsx'
import { Mailing } from './mailing.tsx'
import { overdueMailings } from './kept-mailings.ts'
import { holdMailings, resumeMailing, useMailings } from './mailings.ts'
import { Stayed } from './stayed.tsx'
import { overdue, unmark } from './unsent-marks.ts'
import './departures.css'

/**
 * Decisions and answers that are about to leave, on every page of the desk: nothing of them has left this browser yet. Leaving the desk or closing the tab
 * sends nothing; what they are made of stays in their cases, and their agent is told.
 */
export function Departures() {
  const t = useT()
  const { going, stayed } = useDepartures()
  const mailings = useMailings()
  const answers = useAnswers()
  const waiting = [...going, ...mailings, ...answers.going]
  useLeaving(waiting.some((one) => !('left' in one && one.left)))
  const last = Math.max(...waiting.map(({ leavesAt }) => leavesAt))
  return (
    <section className="departures" aria-label={t('desk.departure.region')}>
      {going.map((departure) => (
        <Departing key={departure.number} departure={departure} latest={departure.leavesAt === last} />
      ))}
      {mailings.map((mailing) => (
        <Mailing key={mailing.batch} mailing={mailing} latest={mailing.leavesAt === last} />
      ))}
      {answers.going.map((answer) => (
        <Answering key={answer.path} answer={answer} latest={answer.leavesAt === last} />
      ))}
      {Object.entries(stayed).map(([number, why]) => (
        <Stayed
          key={number}
          what={t('desk.departure.stayed', { number })}
          why={why}
          path={`/returns/${number}`}
          onSeen={() => takeBack(number)}
        />
      ))}
      {Object.entries(answers.stayed).map(([path, why]) => (
        <Stayed key={path} what={t('desk.departure.stayed.answer')} why={why} path={path} onSeen={() => holdAnswer(path)} />
      ))}
    </section>
  )
}

function useLeaving(underWay: boolean): void {
  const me = useMe()?.id ?? null
  useEffect(() => {
    if (me === null) return undefined
    const kept = keptBy(me)
    for (const name of overdue(kept, Date.now())) {
      unmark(kept, name)
      if (name.startsWith('/')) answerHasStayed(name, 'left')
      else hasStayed(name, 'left')
    }
    for (const mailing of overdueMailings(kept, Date.now())) resumeMailing(mailing)
    return () => {
      for (const { number } of allGoing()) hasStayed(number, 'left')
      for (const { path } of allAnswers().going) answerHasStayed(path, 'left')
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
