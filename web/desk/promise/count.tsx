import type { PromiseView } from '#application/clocks/view.ts'
import { formatDateTime, formatDue, formatLocalDate, formatTime } from '../../ui/format/date.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { Table } from '../../ui/table/table.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'
import { asShown } from './as-shown.ts'
import { amountWords } from './promise-words.ts'

type Step = PromiseView['steps'][number]

/** Each day of the count, what of it counted and what is left after it; and the sum of it in one line. */
export function Count({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { steps, carriedMs, startedAt, due } = promise
  const columns = [
    { key: 'date', label: t('promise.step.date') },
    { key: 'span', label: t('promise.step.span') },
    { key: 'counted', label: t('promise.step.counted'), num: true },
    { key: 'left', label: t('promise.step.left'), num: true },
  ]
  return (
    <>
      <p>
        {formatDateTime(startedAt, t.locale)} + {amountWords(promise, t)}
        {carriedMs > 0 && ` − ${t('promise.carried.of', { time: formatDuration(carriedMs, t) })}`} = <b>{formatDue(due, t.locale)}</b>
      </p>
      {steps.length === 0 ? (
        <p className="soft">{t('promise.steps.none')}</p>
      ) : (
        <Table label={t('promise.steps')} columns={columns}>
          {steps.map((step) => (
            <Row key={`${step.kind} ${step.date}`} step={step} />
          ))}
        </Table>
      )}
    </>
  )
}

function Row({ step }: { step: Step }) {
  const t = useT()
  const date = formatLocalDate(step.date, t.locale)
  if (step.kind === 'counted')
    return (
      <tr>
        <td>{date}</td>
        <td>
          {t('promise.span', { from: formatTime(step.from, t.locale), to: endOf(step, t) })}
          {step.shiftMs !== 0 && <small className="muted"> {t(step.shiftMs > 0 ? 'promise.shift.longer' : 'promise.shift.shorter')}</small>}
        </td>
        <td className="num">{hours(asShown(step), t)}</td>
        <td className="num">{step.leftMs === 0 ? '–' : hours(step.leftMs, t)}</td>
      </tr>
    )
  if (step.kind === 'days')
    return (
      <tr>
        <td>{step.days === 1 ? date : t('promise.days.from-to', { from: date, to: formatLocalDate(step.last, t.locale) })}</td>
        <td>{t('promise.days.all')}</td>
        <td className="num">{t('ui.time.days', { days: step.days })}</td>
        <td className="num">–</td>
      </tr>
    )
  return (
    <tr className="muted">
      <td>{date}</td>
      <td colSpan={3}>{t(whyOf(step))}</td>
    </tr>
  )
}

function whyOf(step: Exclude<Step, { kind: 'counted' | 'days' }>) {
  if (step.kind === 'start') return step.due ? 'promise.why.same-day' : 'promise.why.start'
  return step.kind === 'rolled' && step.why === 'holiday' ? 'promise.why.rolled-holiday' : (`promise.why.${step.why}` as const)
}

/** Midnight as the end of a day, not as the beginning of one. */
const endOf = ({ from, to }: Extract<Step, { kind: 'counted' }>, t: T): string => {
  const told = formatTime(to, t.locale)
  return to > from && told === formatTime('2026-01-01T23:00:00.000Z', t.locale) ? t('promise.midnight') : told
}

/** Hours of the count stay hours, past 24 as well: it counts them. */
const hours = (ms: number, t: T): string => {
  const minutes = Math.floor(ms / 60_000)
  const whole = Math.floor(minutes / 60)
  if (whole === 0) return t('ui.time.minutes', { minutes })
  return minutes % 60 === 0
    ? t('ui.time.hours', { hours: whole })
    : t('ui.time.hours-minutes', { hours: whole, minutes: String(minutes % 60).padStart(2, '0') })
}
