import { type CSSProperties, useContext } from 'react'
import { formatDuration } from '../format/duration.ts'
import { formatDue } from '../format/date.ts'
import { useT } from '../words/use-t.ts'
import { type Deadline as Due, deadlineNow } from './deadline-now.ts'
import { Explained } from './explained.ts'
import { useMinute } from './use-minute.ts'

type Props = {
  deadline: Due
  /** « Il vous reste … » to the one who must act, « encore … » to everybody else. */
  yours?: boolean
  /** What is promised, put before the words: « Première réponse : encore 35 min ». */
  what?: string
}

/** Words first, bar second; the due instant is its title. */
export function Deadline({ deadline, yours = false, what }: Props) {
  const t = useT()
  const { state, ms, fraction } = deadlineNow(deadline, useMinute())
  const time = formatDuration(ms, t)
  const explained = useContext(Explained)
  const words = state === 'late' ? t(yours ? 'ui.late.you' : 'ui.late', { time }) : t(yours ? 'ui.left.you' : 'ui.left', { time })
  const said = what === undefined ? words : t('ui.promise', { what, words })
  return (
    <time className={`sla sla--${state}`} dateTime={deadline.due} title={formatDue(deadline.due, t.locale)}>
      <span>{explained && deadline.id ? explained(deadline.id, said) : said}</span>
      <Bar fraction={fraction} />
    </time>
  )
}

/** A promise that waits for somebody else. */
export function DeadlinePaused() {
  const t = useT()
  return (
    <span className="sla sla--paused">
      <span>{t('ui.paused')}</span>
      <Bar fraction={0} />
    </span>
  )
}

const Bar = ({ fraction }: { fraction: number }) => (
  <span className="sla-bar" aria-hidden="true">
    <i style={{ '--p': fraction } as CSSProperties} />
  </span>
)
