import type { PromiseView } from '#application/clocks/view.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { formatList } from '../../ui/format/number.ts'
import type { T } from '../../ui/words/use-t.ts'

/** The acts that begin or end a promise. */
const acts = [
  'submit',
  'change_type',
  'request_details',
  'provide_details',
  'still_waiting',
  'approve',
  'reject',
  'arrange_pickup',
  'cancel',
  'lapse',
  'accept_settlement',
  'decline_settlement',
  'withdraw_settlement',
  'confirm_shipment',
  'receive',
  'declare_missing',
  'inspect',
  'contest',
  'answer_contest',
  'execute',
  'ship_back',
  'dispose_refused',
  'correct_receipt',
  'correct_inspection',
  'void_resolution',
  'reopen',
  'escalate',
  'open',
  'prove',
  'write',
  'answer',
  'reply',
  'offer',
  'accept_offer',
  'prepare_return',
  'confirm_return',
  'decline_return',
  'turn_into_return',
  'merge',
  'absorb',
  'want_answer',
  'close',
  'mark_spam',
  'release',
] as const

/** « 24 nov. 2026, 10 h 02, demande reçue »: when, and by which act. */
export function actWords(at: string, verb: string | null, t: T): string {
  const when = formatDateTime(at, t.locale)
  const act = acts.find((one) => one === verb)
  return act === undefined ? when : t('promise.started.by', { when, event: t(`promise.act.${act}`) })
}

export function amountWords({ lasting: { hours, days, working } }: PromiseView, t: T): string {
  if (hours === null) return t('promise.days', { days: days ?? 0 })
  return t(working ? 'promise.hours.working' : 'promise.hours', { hours })
}

export function calendarWords({ calendar }: PromiseView, t: T): string {
  const { kind, zone, weekdays, from, to, holidays, roll } = calendar
  if (kind === 'continuous') return t('promise.calendar.continuous')
  if (kind === 'days') return [t('promise.calendar.days', { zone: zone ?? '' }), ...(roll === 'none' ? [] : [t('promise.roll')])].join(', ')
  const days = formatList(
    weekdays.map((day) => weekdayName(day, t.locale)),
    t.locale,
  )
  const whole = from === '00:00' && to === '24:00'
  return [
    whole
      ? t('promise.calendar.whole-days', { days, zone: zone ?? '' })
      : t('promise.calendar.business', { days, from: from ?? '', to: to ?? '', zone: zone ?? '' }),
    t(`promise.holidays.${holidays}`),
  ].join(', ')
}

/** ISO weekday 1 is a Monday; so was 5 January 1970. */
const weekdayName = (day: number, locale: 'fr' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + day)),
  )
