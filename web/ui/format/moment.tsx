import { useT } from '../words/use-t.ts'
import { formatDate, formatDateTime, formatDay, formatDue, formatTime, formatWeekday } from './date.ts'

const shapes = { date: formatDate, day: formatDay, time: formatTime, dateTime: formatDateTime, weekday: formatWeekday, due: formatDue }

type Props = {
  at: string
  /** « 22 nov. 2026 » (date), « 22 nov. » (day), « 18 h 02 » (time), both (dateTime), with its weekday, or a deadline (due). */
  as?: keyof typeof shapes
}

/** An instant in the merchant's time. */
export function Moment({ at, as = 'date' }: Props) {
  const { locale } = useT()
  return (
    <time className="nb" dateTime={at} title={formatDateTime(at, locale)}>
      {shapes[as](at, locale)}
    </time>
  )
}
